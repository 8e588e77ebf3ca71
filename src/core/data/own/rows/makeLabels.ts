import type { Task } from "../../DataSource";
import type { CellColumn } from "../cells/CellColumn";
import { collectCategories } from "../columns/collectCategories";

/** The label of each row, and the names of the classes if there are such. */
export interface OwnLabels {
  /** In the order of their index; empty for real targets. */
  readonly classNames: readonly string[];
  /** Class index, or the real target. */
  valueAt(row: number): number;
}

/** The labels that some rows of a column give: the places of their values among the distinct ones, or the numbers. */
export function makeLabels(column: CellColumn, task: Task, rows: ArrayLike<number>): OwnLabels {
  const { numbers } = column;
  if (task === "real") return { classNames: [], valueAt: (row) => numbers[row] };
  const categories = collectCategories(column, rows);
  return {
    classNames: categories?.names ?? [],
    valueAt: (row) => categories?.indexOf(row) ?? NaN,
  };
}
