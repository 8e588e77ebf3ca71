import type { OwnTable } from "../OwnTable";
import type { OwnTableJson } from "./OwnTableJson";

/** A table as JSON holds it; fromJson() gives the same table, to the bit but for -0. */
export function toJson(table: OwnTable): OwnTableJson {
  const { name, columns, target, task, classNames, numRows, values, targets } = table;
  const rows = Array.from({ length: numRows }, (_, row) => [
    ...values.subarray(row * columns.length, (row + 1) * columns.length),
    targets[row],
  ]);
  return { version: 1, name, columns, target, task, classNames, rows };
}
