import { describe, expect, it } from "vitest";

import { weightStep } from "../../../../src/components/derivatives/valley/weightStep";

describe("weightStep", () => {
  it("writes both weights with the decimals that show a small step", () => {
    // 0.1 * 2.58e-5 = 0.00000258
    expect(weightStep(0.3822, 0.1, 2.58e-5)).toEqual({ from: "0.38220000", to: "0.38219742" });
    expect(weightStep(-0.25, 0.03, -0.5)).toEqual({ from: "−0.2500", to: "−0.2350" });
  });

  it("is right as it is written, with the slope in three digits", () => {
    for (const [weight, rate, slope] of [
      [0.381_964_2, 0.1, 0.123_456],
      [1 / 3, 0.03, -2.0053e-4],
      [-4.000_49, 10, 98.7654],
      [2e-9, 0.001, -7.7777],
    ] as const) {
      const { from, to } = weightStep(weight, rate, slope);
      const decimals = from.split(".")[1].length;
      expect(to.split(".")[1]).toHaveLength(decimals);
      const [before, after] = [from, to].map((text) => Number(text.replace("−", "-")));
      const change = rate * Number(slope.toPrecision(3));
      // Half of the last digit, and what a double leaves of it.
      expect(Math.abs(before - change - after)).toBeLessThan(0.501 * 10 ** -decimals);
      expect(Math.abs(before - weight)).toBeLessThan(0.501 * 10 ** -decimals);
    }
  });

  it("writes no step and no minus before zeros, and what is very large by its power", () => {
    expect(weightStep(0.5, 0.1, 0)).toEqual({ from: "0.500", to: "0.500" });
    expect(weightStep(-0.000_04, 1, 0.5)).toEqual({ from: "0.000", to: "−0.500" });
    expect(weightStep(0.5, 1, 2.5e8)).toEqual({ from: "0.5", to: "−2.5e8" });
    expect(weightStep(0.5, 1, NaN)).toEqual({ from: "0.5", to: "–" });
  });
});
