import { describe, expect, it } from "vitest";

import { discretizeMap } from "../../../src/charts/discretizeMap";

function discretized(values: number[], numOutputs: number, valueRange = 1): number[] {
  const map = Float32Array.from(values);
  discretizeMap(map, numOutputs, valueRange);
  return [...map];
}

describe("discretizeMap", () => {
  it("makes the most probable class certain, however close the others are", () => {
    expect(discretized([0.51, 0.49, 0.3, 0.7], 2)).toEqual([1, 0, 0, 1]);
    expect(discretized([0.3, 0.36, 0.34], 3)).toEqual([0, 1, 0]);
  });

  it("takes the first of equally probable classes, as accuracy does", () => {
    expect(discretized([0.5, 0.5], 2)).toEqual([1, 0]);
  });

  it("keeps of a real output its sign, at full colour, and an exact 0", () => {
    expect(discretized([-0.01, 0, 3, 0.01], 1, 1.5)).toEqual([-1.5, 0, 1.5, 1.5]);
  });

  it("leaves what is no number", () => {
    expect(discretized([NaN, NaN], 2)).toEqual([NaN, NaN]);
    expect(discretized([NaN], 1)).toEqual([NaN]);
  });
});
