import { OWN_LIMITS } from "../../core/data/own/limits";
import { sourceOf } from "../../core/data/sourceOf";
import type { DataSettings } from "../../core/experiment/Experiment";
import { formatProblem, makeProblem } from "../../core/experiment/problem";

/** Throws a RangeError with path, rule and value where the numbers cannot be raw rows `[numRows, numColumns]` of the data. */
export function requireRows(rows: Float64Array, settings: DataSettings): void {
  const { columns } = sourceOf(settings);
  const numRows = rows.length / columns.length;
  if (!Number.isInteger(numRows) || numRows < 1 || numRows > OWN_LIMITS.maxRows)
    refuse(
      "rows",
      `must be 1 to ${OWN_LIMITS.maxRows} rows of ${columns.length} numbers`,
      rows.length,
    );
  const wrong = rows.findIndex((value) => !Number.isFinite(Math.fround(value)));
  if (wrong < 0) return;
  const [row, column] = [Math.floor(wrong / columns.length), columns[wrong % columns.length]];
  refuse(`rows[${row}].${column}`, "must be a finite number", rows[wrong]);
}

function refuse(path: string, rule: string, value: number): never {
  throw new RangeError(formatProblem(makeProblem(path, rule, value)));
}
