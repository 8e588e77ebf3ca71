import { describe, expect, it } from "vitest";

import { mapBoundaries } from "../../../src/charts/mapBoundaries";
import { makeMap } from "./makeMap";

describe("mapBoundaries", () => {
  it("lies at p = .5 of two classes", () => {
    const points = mapBoundaries(makeMap(20, (x) => [1 - x, x])).flat();
    expect(points.length).toBeGreaterThan(10);
    for (const [x] of points) expect(x).toBeCloseTo(0.5, 5);
  });

  it("lies where the largest of three classes changes", () => {
    // Class 1 leads from 1/4 to 3/4: p0 = .5 - x meets p1 = .25 at 1/4, p2 = x - .5 meets it at 3/4.
    const points = mapBoundaries(makeMap(40, (x) => [0.5 - x, 0.25, x - 0.5])).flat();
    for (const [x] of points)
      expect(Math.min(Math.abs(x - 0.25), Math.abs(x - 0.75))).toBeLessThan(1e-5);
    expect(points.some(([x]) => x < 0.5)).toBe(true);
    expect(points.some(([x]) => x > 0.5)).toBe(true);
  });

  it("lies at 0 of a real output", () => {
    const points = mapBoundaries(makeMap(20, (_, y) => [y - 0.4])).flat();
    expect(points.length).toBeGreaterThan(10);
    for (const [, y] of points) expect(y).toBeCloseTo(0.4, 5);
  });
});
