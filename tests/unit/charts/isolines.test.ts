import { describe, expect, it } from "vitest";

import { isolines } from "../../../src/charts/isolines";

const RESOLUTION = 40;

/** A field over the unit square, sampled at the centres of the cells, y from the top down. */
function sample(f: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: RESOLUTION ** 2 }, (_, cell) =>
    f(((cell % RESOLUTION) + 0.5) / RESOLUTION, (Math.floor(cell / RESOLUTION) + 0.5) / RESOLUTION),
  );
}

describe("isolines", () => {
  it("finds the straight line of a linear field, from edge to edge", () => {
    const lines = isolines(
      sample((x) => x - 0.3),
      RESOLUTION,
      0,
    );
    expect(lines).toHaveLength(1);
    for (const [x] of lines[0]) expect(x).toBeCloseTo(0.3, 6);
    const heights = lines[0].map(([, y]) => y);
    expect(Math.min(...heights)).toBe(0);
    expect(Math.max(...heights)).toBe(1);
  });

  it("finds a slanted line within a hundredth of a cell", () => {
    const lines = isolines(
      sample((x, y) => x + 2 * y - 1.4),
      RESOLUTION,
      0,
    );
    const inside = lines.flat().filter(([x, y]) => Math.min(x, y, 1 - x, 1 - y) > 1 / RESOLUTION);
    expect(inside.length).toBeGreaterThan(10);
    for (const [x, y] of inside) expect(x + 2 * y).toBeCloseTo(1.4, 5);
  });

  it("closes a circle that keeps clear of the edge", () => {
    const [circle, ...others] = isolines(
      sample((x, y) => Math.hypot(x - 0.5, y - 0.5)),
      RESOLUTION,
      0.25,
    );
    expect(others).toEqual([]);
    expect(circle[0]).toEqual(circle.at(-1));
    for (const [x, y] of circle) expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.25, 2);
  });

  it("draws nothing, not the frame, where the field stays on one side", () => {
    expect(
      isolines(
        sample(() => 1),
        RESOLUTION,
        0,
      ),
    ).toEqual([]);
  });
});
