import { describe, expect, it } from "vitest";

import { mapBoundaries } from "../../../src/charts/mapBoundaries";
import { makeMap } from "./makeMap";

describe("mapBoundaries", () => {
  it("lies at p = .5 of two classes", () => {
    const points = mapBoundaries(makeMap(20, (x) => [1 - x, x])).flat();
    expect(points.length).toBeGreaterThan(10);
    for (const [x] of points) expect(x).toBeCloseTo(0.5, 5);
  });

  it("stays straight where the classes part within a cell", () => {
    // A slanted edge fifty times as steep as the grid is fine; its probabilities alone would give stairs.
    const edge = makeMap(20, (x, y) => {
      const p = 1 / (1 + Math.exp(-1000 * (x - 0.4 - 0.3 * y)));
      return [1 - p, p];
    });
    const points = mapBoundaries(edge)
      .flat()
      .filter(([, y]) => y > 0.05 && y < 0.95);
    expect(points.length).toBeGreaterThan(10);
    for (const [x, y] of points) expect(Math.abs(x - 0.4 - 0.3 * y)).toBeLessThan(0.01);
  });

  it("lies where the largest of three classes changes", () => {
    // Softmax of (1 - 4x, 0, 4x - 3): class 1 leads from 1/4 to 3/4.
    const softmax = (...logits: number[]) => {
      const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
      return logits.map((logit) => Math.exp(logit) / sum);
    };
    const points = mapBoundaries(makeMap(40, (x) => softmax(1 - 4 * x, 0, 4 * x - 3))).flat();
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
