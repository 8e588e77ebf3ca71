import { expect, it } from "vitest";

import type { ChartTheme } from "../../../src/charts/ChartTheme";
import { classId, dressConfusionMatrix } from "../../../src/charts/dressConfusionMatrix";

const theme: ChartTheme = {
  isDark: false,
  muted: "#555555",
  line: "#dddddd",
  surface: "#ffffff",
  fontFamily: "sans-serif",
  fontSize: 11,
};

/** What tfjs-vis hands over: a row for each cell. */
function dress(counts: number[][]) {
  const values = counts.flatMap((row, actual) =>
    row.map((count, predicted) => ({
      label: classId(actual),
      prediction: classId(predicted),
      count,
    })),
  );
  return dressConfusionMatrix({ width: 90, height: 90, data: { values } }, { counts }, theme);
}

it("shades a cell by its share of the actual class, however small the class", () => {
  const { data } = dress([
    [90, 10],
    [1, 3],
  ]);
  expect(data.values.map(({ share }) => share)).toEqual([0.9, 0.1, 0.25, 0.75]);
  expect(data.values.map(({ count }) => count)).toEqual([90, 10, 1, 3]);
});

it("leaves a class without examples unshaded", () => {
  const { data } = dress([
    [0, 0],
    [1, 3],
  ]);
  expect(data.values.map(({ share }) => share)).toEqual([0, 0, 0.25, 0.75]);
});

it("keeps its specification when only the counts change, so that the view is kept", () => {
  const specification = (counts: number[][]) => JSON.stringify({ ...dress(counts), data: null });
  expect(
    specification([
      [5, 0],
      [1, 3],
    ]),
  ).toBe(
    specification([
      [9, 7],
      [70, 30],
    ]),
  );
});
