import { describe, expect, it } from "vitest";

import { markerPath, type MarkerShape } from "../../../src/charts/markerPath";

describe("markerPath", () => {
  it("draws a circle as two arcs round its centre", () => {
    expect(markerPath("circle", 2, 10, 5)).toBe("M8,5a2,2 0 1,1 4,0a2,2 0 1,1 -4,0Z");
  });

  it.each<[MarkerShape, number]>([
    ["triangle", 3],
    ["triangleDown", 3],
    ["square", 4],
    ["diamond", 4],
    ["plus", 12],
    ["cross", 12],
    ["star", 10],
    ["hourglass", 6],
    ["bowTie", 6],
  ])("draws a %s with %i corners", (shape, numCorners) => {
    expect(markerPath(shape, 1).match(/[ML]/g)).toHaveLength(numCorners);
  });

  // Shoelace formula; a circle of radius 1 covers pi.
  const SHAPES: readonly MarkerShape[] = [
    ...(["triangle", "triangleDown", "square", "diamond", "plus"] as const),
    ...(["cross", "star", "hourglass", "bowTie"] as const),
  ];
  it.each(SHAPES)("gives a %s about a circle's weight", (shape) => {
    const corners = [...markerPath(shape, 1).matchAll(/(-?[\d.e-]+),(-?[\d.e-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)],
    );
    const twiceArea = corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(Math.abs(twiceArea) / 2 / Math.PI).toBeGreaterThan(0.75);
    expect(Math.abs(twiceArea) / 2 / Math.PI).toBeLessThan(1.25);
  });
});
