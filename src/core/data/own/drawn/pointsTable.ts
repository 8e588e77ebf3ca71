import { OWN_LIMITS } from "../limits";
import type { OwnTable } from "../OwnTable";
import type { DrawnPoint } from "./DrawnPoint";

/** The points as a table with the columns of the plane; classes are numbered on to the highest that is drawn. */
export function pointsToTable(points: readonly DrawnPoint[], name: string): OwnTable {
  const numClasses = Math.max(OWN_LIMITS.minClasses, ...points.map(({ label }) => label + 1));
  return {
    name,
    columns: ["x1", "x2"],
    target: "class",
    task: "classes",
    classNames: Array.from({ length: numClasses }, (_, i) => `class ${i}`),
    numRows: points.length,
    values: Float64Array.from(points.flatMap(({ x1, x2 }) => [x1, x2])),
    targets: Float64Array.from(points, ({ label }) => label),
  };
}

/** The points of rows `x1 x2`, `[numRows, 2]`, and of their class indices. */
export function tableToPoints(
  values: ArrayLike<number>,
  targets: ArrayLike<number>,
): readonly DrawnPoint[] {
  return Array.from({ length: targets.length }, (_, i) => ({
    x1: values[2 * i],
    x2: values[2 * i + 1],
    label: targets[i],
  }));
}

/** What still stands in the way of training on the points, as a sentence; empty where nothing does. */
export function hindranceOf(points: readonly DrawnPoint[]): string {
  const { minRows, minClasses } = OWN_LIMITS;
  const numClasses = new Set(points.map(({ label }) => label)).size;
  if (points.length < minRows) {
    const numMissing = minRows - points.length;
    return `Draw at least ${minRows} points: ${numMissing} more.`;
  }
  return numClasses < minClasses ? `Draw points of at least ${minClasses} classes.` : "";
}
