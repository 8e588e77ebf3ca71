import { describe, expect, it } from "vitest";

import { describeMap } from "../../../src/charts/describeMap";
import { mapValueScale } from "../../../src/charts/mapValueScale";
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
  targetRange: [0, 1],
  classNames: [],
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

  it("calls classes by their names", () => {
    const named = { ...points, classNames: ["setosa", "class b"] };
    expect(describeMap(map, named)).toContain(
      "gives class setosa (orange) 75%, class b (blue) 25%.",
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
    ).toBe("Over the plane the output runs from −1.0 to 1.0; orange is negative, blue positive.");
  });
});

describe("mapValueScale", () => {
  it("is the largest target's size, the same for every network that sees the data", () => {
    const surface = makeMap(2, () => [9]);
    const scaleOf = (low: number, high: number) =>
      mapValueScale(surface, { ...points, targetRange: [low, high] });
    expect(scaleOf(-3, 1)).toEqual({ valueCentre: 0, valueRange: 3 });
    // Prices have one sign, and so have nearly all of the last.
    expect(scaleOf(200, 500)).toEqual({ valueCentre: 350, valueRange: 150 });
    expect(scaleOf(-1, 99)).toEqual({ valueCentre: 49, valueRange: 50 });
    expect(scaleOf(7, 7)).toEqual({ valueCentre: 7, valueRange: 7 });
    expect(mapValueScale(map, points)).toEqual({ valueCentre: 0, valueRange: 1 });
  });

  it("is that of the map's own values where there are no points", () => {
    const surface = makeMap(2, (x) => [4 * x - 2]);
    expect(mapValueScale(surface, null)).toEqual({ valueCentre: 0, valueRange: 1 });
  });
});
