import { describe, expect, it } from "vitest";

import { logAxis } from "../../../src/charts/logAxis";

describe("logAxis", () => {
  it("ends at the halves around the exponents and skips gaps", () => {
    expect(logAxis([-3.9, null, -0.3])).toEqual({ domain: [-4, 0], ticks: [-4, -3, -2, -1, 0] });
  });

  it("spans a decade where the exponents span less", () => {
    expect(logAxis([-0.9, -0.6])).toEqual({ domain: [-1.5, -0.5], ticks: [-1.5, -1, -0.5] });
    expect(logAxis([-2])).toEqual({ domain: [-3, -2], ticks: [-3, -2.5, -2] });
  });

  it("has an axis before there are values", () => {
    expect(logAxis([null]).domain).toEqual([-1, 0]);
  });

  it("shows two to five ticks, all within, whatever the span", () => {
    for (let low = -150; low < 20; low += 2.7)
      for (let span = 0; span < 80; span += 1.1) {
        const { domain, ticks } = logAxis([low, low + span]);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBeGreaterThanOrEqual(domain[0]);
        expect(ticks.at(-1)).toBeLessThanOrEqual(domain[1]);
      }
  });
});
