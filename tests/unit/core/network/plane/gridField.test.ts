import { describe, expect, it } from "vitest";

import type { GridField } from "../../../../../src/core/network/plane/GridField";
import { typicalSteepness } from "../../../../../src/core/network/plane/typicalSteepness";
import { valueOnGrid } from "../../../../../src/core/network/plane/valueOnGrid";

const RESOLUTION = 20;

/** f over the unit square, y from the top down, at the centres of the cells. */
function sample(f: (x: number, y: number) => number): GridField {
  const values = Float64Array.from({ length: RESOLUTION ** 2 }, (_, cell) =>
    f(((cell % RESOLUTION) + 0.5) / RESOLUTION, (Math.floor(cell / RESOLUTION) + 0.5) / RESOLUTION),
  );
  return { values, resolution: RESOLUTION };
}

describe("valueOnGrid()", () => {
  it("is exact for a plane between the outermost centres, and level beyond", () => {
    const plane = sample((x, y) => 2 * x - 3 * y);
    expect(valueOnGrid(plane, 0.31, 0.77)).toBeCloseTo(2 * 0.31 - 3 * 0.77, 12);
    // Half a cell of 1/20 from the edge.
    expect(valueOnGrid(plane, 0, 0)).toBeCloseTo(2 * 0.025 - 3 * 0.025, 12);
    expect(valueOnGrid(plane, 1, 1)).toBeCloseTo(2 * 0.975 - 3 * 0.975, 12);
  });
});

describe("typicalSteepness()", () => {
  it("is 1 for a plane, however steep", () => {
    expect(typicalSteepness(sample((x, y) => 7 * x - y))).toBeCloseTo(1, 10);
  });

  it("is next to 0 for a step between two plateaus", () => {
    expect(typicalSteepness(sample((x) => Math.tanh(40 * (x - 0.5))))).toBeLessThan(0.001);
  });

  it("is NaN where nothing rises, and passes over what is not finite", () => {
    expect(typicalSteepness(sample(() => 3))).toBeNaN();
    const broken = sample((x) => (x > 0.9 ? Infinity : x));
    expect(typicalSteepness(broken)).toBeCloseTo(1, 10);
  });
});
