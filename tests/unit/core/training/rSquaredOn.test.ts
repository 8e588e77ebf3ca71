import { describe, expect, it } from "vitest";

import { rSquaredOn } from "../../../../src/core/training/rSquaredOn";

/** Mean 5, squared deviations 9 1 1 9: variance 5. */
const TARGETS = [2, 4, 6, 8];

/** `mean((prediction - target)^2)`. */
const errorOf = (predictions: number[]) =>
  predictions.reduce((sum, value, i) => sum + (value - TARGETS[i]!) ** 2, 0) / TARGETS.length;

describe("rSquaredOn", () => {
  it.each([
    { what: "1 of exact predictions", predictions: [2, 4, 6, 8], expected: 1 },
    { what: "0 of the mean", predictions: [5, 5, 5, 5], expected: 0 },
    // Squared errors 1 1 1 1: 1 - 4 / 20.
    { what: "the share explained", predictions: [3, 3, 7, 7], expected: 0.8 },
    // Squared errors 36 4 4 36: 1 - 80 / 20.
    { what: "below 0 of what is worse than the mean", predictions: [8, 6, 4, 2], expected: -3 },
  ])("is $what", ({ predictions, expected }) => {
    expect(rSquaredOn(TARGETS)(errorOf(predictions))).toBeCloseTo(expected, 12);
  });

  it("is not defined where all targets are equal, or there are none", () => {
    expect(rSquaredOn([3, 3, 3])(0)).toBeNaN();
    expect(rSquaredOn([3])(1)).toBeNaN();
    expect(rSquaredOn([])(1)).toBeNaN();
  });
});
