import { describe, expect, it } from "vitest";

import type { DrawnPoint } from "../../../../../../src/core/data/own/drawn/DrawnPoint";
import {
  hindranceOf,
  pointsToTable,
  tableToPoints,
} from "../../../../../../src/core/data/own/drawn/pointsTable";

const points: DrawnPoint[] = [
  { x1: -1, x2: 2, label: 0 },
  { x1: 3.5, x2: -6, label: 2 },
];

describe("drawn points", () => {
  it("become a table of the plane, and the same points again", () => {
    const table = pointsToTable(points, "Mine");
    expect(table).toMatchObject({
      name: "Mine",
      columns: ["x1", "x2"],
      target: "class",
      task: "classes",
      classNames: ["class 0", "class 1", "class 2"],
      numRows: 2,
    });
    expect([...table.values]).toEqual([-1, 2, 3.5, -6]);
    expect(tableToPoints(table.values, table.targets)).toEqual(points);
  });

  it("are of two classes at least", () => {
    expect(pointsToTable(points.slice(0, 1), "Mine").classNames).toEqual(["class 0", "class 1"]);
  });

  it("say what is missing until they can be trained on", () => {
    const ten = Array.from({ length: 10 }, (_, i) => ({ x1: i / 2, x2: 0, label: 1 }));
    expect(hindranceOf(points)).toBe("Draw at least 10 points: 8 more.");
    expect(hindranceOf(ten)).toBe("Draw points of at least 2 classes.");
    expect(hindranceOf([...ten, ...points])).toBe("");
  });
});
