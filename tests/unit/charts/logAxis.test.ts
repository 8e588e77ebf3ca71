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

  it("of values ends at 1, 2 or 5 times a power of ten", () => {
    const valuesOf = (low: number, high: number) => {
      const { domain, ticks } = logAxis([Math.log10(low), Math.log10(high)], "values");
      return [...domain, ...ticks].map((exponent) => Number((10 ** exponent).toPrecision(6)));
    };
    expect(valuesOf(0.15, 0.8)).toEqual([0.1, 1, 0.1, 0.2, 0.5, 1]);
    expect(valuesOf(0.69, 0.7)).toEqual([0.5, 1, 0.5, 1]);
    expect(valuesOf(0.5, 0.5)).toEqual([0.2, 0.5, 0.2, 0.5]);
    expect(valuesOf(0.003, 3)).toEqual([0.002, 5, 0.01, 0.1, 1]);
  });

  it.each(["exponents", "values"] as const)(
    "of %s shows two to five ticks, all within",
    (labels) => {
      for (let low = -150; low < 20; low += 2.7)
        for (let span = 0; span < 80; span += 1.1) {
          const { domain, ticks } = logAxis([low, low + span], labels);
          expect(domain[0]).toBeLessThanOrEqual(low + 1e-9);
          expect(domain[1]).toBeGreaterThanOrEqual(low + span - 1e-9);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(5);
          expect(ticks[0]).toBeGreaterThanOrEqual(domain[0]);
          expect(ticks.at(-1)).toBeLessThanOrEqual(domain[1]);
        }
    },
  );
});
