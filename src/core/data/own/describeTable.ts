import { fingerprint } from "./fingerprint/fingerprint";
import type { OwnTable } from "./OwnTable";
import type { OwnTableDescription } from "./OwnTableDescription";

/** Describes a table, in slices of a few milliseconds: its fingerprint is made of all rows. */
export function* describeTable(
  table: OwnTable,
  plane = false,
): Generator<void, OwnTableDescription, void> {
  const { name, columns, target, task, classNames, numRows } = table;
  const id = yield* fingerprint(table);
  return { id, name, columns, target, task, classNames, numRows, plane };
}
