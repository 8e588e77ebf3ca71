import { describe, expect, it } from "vitest";

import { describeMap } from "../../../src/charts/describeMap";
import { mapValueRange } from "../../../src/charts/mapValueRange";
import type { PointsView } from "../../../src/core/experiment/VariantView";
import { makeMap } from "./makeMap";

/** Class 1 holds the right quarter of the plane. */
const map = makeMap(20, (x) => (x > 0.75 ? [0, 1] : [1, 0]));

const points: PointsView = {
  train: Float32Array.of(-0.5, 0, 0.9, 0.9, 0.2, -0.9, 0.9, 0),
  trainY: Float32Array.of(0, 1, 1, 1),
  test: new Float32Array(0),
  testY: new Float32Array(0),
  axisNames: ["x1", "x2"],
};

describe("describeMap", () => {
  it("tells how the plane is divided", () => {
    expect(describeMap(map, null)).toBe(
      "Of the plane the network gives class 0 (orange) 75%, class 1 (blue) 25%.",
    );
  });

  it("counts the train points on their class's side", () => {
    // Three of four: the third, of class 1, lies left of the boundary.
    expect(describeMap(map, points)).toBe(
      "Of the plane of x1 and x2 the network gives class 0 (orange) 75%, class 1 (blue) 25%. " +
        "75% of 4 train points lie on their class's side.",
    );
  });

  it("takes rows from the top down", () => {
    const upper = makeMap(20, (_, y) => (y < 0.5 ? [0, 1] : [1, 0]));
    const top = { ...points, train: Float32Array.of(0, 0.8), trainY: Float32Array.of(1) };
    expect(describeMap(upper, top)).toContain("100% of 1 train points");
  });

  it("gives the range of a real output", () => {
    expect(
      describeMap(
        makeMap(2, (x) => [4 * x - 2]),
        null,
      ),
    ).toBe("Over the plane the output runs from -1.0 to 1.0; orange is negative, blue positive.");
  });
});

describe("mapValueRange", () => {
  it("is the largest target's size, the same for every network that sees the data", () => {
    const real = { ...points, trainY: Float32Array.of(-3, 1) };
    expect(
      mapValueRange(
        makeMap(2, () => [9]),
        real,
      ),
    ).toBe(3);
    expect(mapValueRange(map, points)).toBe(1);
  });
});
