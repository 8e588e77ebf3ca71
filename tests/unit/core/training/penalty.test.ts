import { describe, expect, it } from "vitest";

import { penalty, penaltySlope } from "../../../../src/core/training/penalty";

describe("penalty", () => {
  it("is l1 sum |w| + l2/2 sum w^2 over all layers", () => {
    const weights = [Float32Array.of(1, -2), Float32Array.of(3)];
    // .1 * 6 + .25 * 14
    expect(penalty(weights, 0.1, 0.5)).toBeCloseTo(4.1, 14);
    expect(penalty(weights, 0, 0)).toBe(0);
  });
});

describe("penaltySlope", () => {
  it("is l1 sign(w) + l2 w, and 0 at 0", () => {
    expect(penaltySlope(-2, 0.1, 0.5)).toBeCloseTo(-1.1, 14);
    expect(penaltySlope(0, 0.1, 0.5)).toBe(0);
  });
});
