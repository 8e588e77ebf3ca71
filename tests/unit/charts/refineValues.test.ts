import { describe, expect, it } from "vitest";

import { refineValues } from "../../../src/charts/refineValues";
import { makeMap } from "./makeMap";

describe("refineValues", () => {
  it("is exact for a slope, but for the outermost half cells, which it keeps", () => {
    const slope = (x: number, y: number) => 2 * x - 3 * y + 0.5;
    const map = makeMap(6, (x, y) => [slope(x, y)]);
    const side = 4 * map.resolution;
    const fine = new Float32Array(side * side);
    refineValues(map, 4, fine);
    // The centres of the outermost coarse cells; past them there is nothing to read between.
    const bounded = (i: number) =>
      Math.min(1 - 0.5 / map.resolution, Math.max(0.5 / map.resolution, (i + 0.5) / side));
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++)
        expect(fine[row * side + column]).toBeCloseTo(slope(bounded(column), bounded(row)), 5);
  });
});
