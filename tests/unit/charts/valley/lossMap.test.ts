import { describe, expect, it } from "vitest";

import { contourPath, lossContours } from "../../../../src/charts/valley/lossContours";
import { lossScale } from "../../../../src/charts/valley/lossScale";

const RESOLUTION = 10;
const fieldOf = (f: (column: number, row: number) => number) => ({
  values: Float64Array.from({ length: RESOLUTION ** 2 }, (_, cell) =>
    f(cell % RESOLUTION, Math.floor(cell / RESOLUTION)),
  ),
  resolution: RESOLUTION,
});

describe("lossScale()", () => {
  it("goes from the lowest of all maps to nearly the highest", () => {
    const flat = fieldOf(() => 2);
    const ramp = fieldOf((column, row) => row * RESOLUTION + column);
    // 98% of the ranks from 0 to 99.
    expect(lossScale([ramp])[1]).toBeCloseTo(97.02, 10);
    expect(lossScale([flat, ramp])).toEqual([0, lossScale([ramp])[1]]);
  });

  it("is not one for rounding alone, nor for what is not finite", () => {
    expect(lossScale([fieldOf((column) => 2 + 1e-9 * column)])).toEqual([2, 4]);
    const [low, high] = lossScale([fieldOf((column) => (column === 3 ? NaN : column))]);
    expect([low, high]).toEqual([0, 9]);
    expect(lossScale([fieldOf(() => Infinity)])).toEqual([0, 1]);
  });
});

describe("lossContours()", () => {
  it("are at round values between the ends, also beside a loss that is no number", () => {
    const field = fieldOf((column) => (column === 9 ? Infinity : column / 10));
    const contours = lossContours(field, [0, 0.8]);
    expect(contours.map(({ level }) => level)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    for (const { level, lines } of contours) {
      expect(lines).toHaveLength(1);
      // Column c has its centre at (c + 0.5) / 10.
      for (const [x] of lines[0]) expect(x).toBeCloseTo(level + 0.05, 6);
    }
  });

  it("make one path with a start for each line", () => {
    const path = contourPath(
      lossContours(
        fieldOf((column) => column),
        [0, 9],
      ),
      100,
    );
    expect(path.split("M")).toHaveLength(9);
    expect(path).toMatch(/^M15\.0,/);
  });
});
