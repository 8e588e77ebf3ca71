import { describe, expect, it } from "vitest";

import { toStopMoment } from "../../../../../src/core/training/stop/StopMoment";

describe("toStopMoment", () => {
  it("takes each variant's median over its replicates, a diverged one as the worst", () => {
    const networks = {
      epoch: 7,
      testLoss: [0.1, 0.3, 0.2, 0.5, 0.4, 0.6],
      testAccuracy: [0.9, 0.7, 0.8, 0.6, 0.7, 0.5],
      diverged: new Set([3, 4]),
    };
    // Variant 1 has .6 and two that diverged: in the middle stands one of these.
    expect(toStopMoment(networks, 3)).toEqual({
      epoch: 7,
      testLoss: [0.2, Infinity],
      testAccuracy: [0.8, 0],
    });
  });

  it("knows no accuracy of real targets", () => {
    const networks = {
      epoch: 1,
      testLoss: [0.1, 0.3],
      testAccuracy: [NaN, NaN],
      diverged: new Set([1]),
    };
    expect(toStopMoment(networks, 1).testAccuracy).toEqual([NaN, NaN]);
  });
});
