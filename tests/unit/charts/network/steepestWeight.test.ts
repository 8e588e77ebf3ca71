import { describe, expect, it } from "vitest";

import { steepestWeight } from "../../../../src/charts/network/steepestWeight";

const layerOf = (...slopes: number[]) => ({
  fanOut: 3,
  weightGradient: Float32Array.of(...slopes),
});

describe("steepestWeight", () => {
  it("is the weight of layer 1 with the largest gradient, whatever its sign", () => {
    const above = layerOf(9, 9, 9);
    expect(steepestWeight([layerOf(0, 1, 2, -3, 0, 1), above])).toEqual({
      layer: 1,
      from: 1,
      to: 0,
    });
    expect(steepestWeight([layerOf(0, 1, 2, 0, 0, 0), above])).toEqual({
      layer: 1,
      from: 0,
      to: 2,
    });
  });

  it("is the first where no gradient is left, or none is a number", () => {
    const first = { layer: 1, from: 0, to: 0 };
    expect(steepestWeight([layerOf(0, 0, 0)])).toEqual(first);
    expect(steepestWeight([layerOf(NaN, NaN, NaN)])).toEqual(first);
  });
});
