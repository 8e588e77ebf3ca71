import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { niceAxis } from "../../../../src/charts/figures/niceAxis";

describe("niceAxis", () => {
  it.each([
    { low: 0, high: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { low: 0, high: 0.93, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { low: -0.3, high: 0.3, ticks: [-0.4, -0.2, 0, 0.2, 0.4] },
    { low: 0, high: 12_000, ticks: [0, 2500, 5000, 7500, 10_000, 12_500] },
    { low: 5, high: 5, ticks: [4.4, 4.6, 4.8, 5, 5.2, 5.4, 5.6] },
  ])("from $low to $high", ({ low, high, ticks }) => {
    expect(niceAxis(low, high).ticks).toEqual(ticks);
  });

  it("holds the values, with a few ticks at even steps", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (low, width) => {
        const { domain, ticks } = niceAxis(low, low + width);
        const slack = 1e-6 * (Math.abs(low) + width);
        expect(domain[0]).toBeLessThanOrEqual(low + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(low + width - slack);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
