import { describe, expect, it } from "vitest";

import { takeUnitStatistics } from "../../../../src/core/training/takeUnitStatistics";

/** Two examples of two units. */
const take = (
  activation: "relu" | "sigmoid",
  z: number[],
  delta = [0, 0, 0, 0],
  isOutput = false,
) => takeUnitStatistics(activation, Float32Array.from(z), Float32Array.from(delta), 2, isOutput);

describe("takeUnitStatistics", () => {
  it("describes each unit by itself", () => {
    // Unit 0 has a = 0 and 0, unit 1 a = 2 and .5: mean 1.25, half their distance .75.
    const { activationMean, activationStd } = take("relu", [-1, 2, -3, 0.5]);
    expect([...activationMean]).toEqual([0, 1.25]);
    expect([...activationStd]).toEqual([0, 0.75]);
  });

  it("takes the root mean square of each unit's deltas", () => {
    // sqrt((9 + 16) / 2) and sqrt((1 + 1) / 2)
    const { deltaRms } = take("relu", [1, 1, 1, 1], [3, 1, 4, -1]);
    expect(deltaRms[0]).toBeCloseTo(Math.sqrt(12.5), 6);
    expect(deltaRms[1]).toBe(1);
  });

  it("finds the dead and the saturated", () => {
    const { isDead, saturated } = take("relu", [-1, 2, -3, -0.5]);
    expect([...isDead]).toEqual([1, 0]);
    expect([...saturated]).toEqual([1, 0.5]);
    // Sigmoid has no flat part; its slope at 3 is .0452.
    const smooth = take("sigmoid", [3, 0, -3, 0]);
    expect([...smooth.isDead]).toEqual([0, 0]);
    expect([...smooth.saturated]).toEqual([1, 0]);
  });

  it("leaves saturated open in the output layer", () => {
    expect([...take("relu", [1, 1, 1, 1], [0, 0, 0, 0], true).saturated]).toEqual([NaN, NaN]);
  });

  it("takes the slope over all units: sigmoid's is 1/4 at 0", () => {
    expect(take("sigmoid", [0, 0, 0, 0]).slopeRms).toBe(0.25);
    expect(take("relu", [1, -1, -1, -1]).slopeRms).toBe(0.5);
  });

  it("counts every z in the histogram, those that are no numbers apart", () => {
    const { preActivations } = take("relu", [-1, NaN, Infinity, 4]);
    expect(preActivations).toMatchObject({ min: -1, max: 4, numNonFinite: 2 });
    expect(preActivations.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
