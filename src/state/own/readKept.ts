import type { OwnRows } from "../../core/data/own/OwnRows";
import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";
import { DEFAULT_SOURCE, FIELDS } from "../../core/experiment/fields";
import { objectIn } from "../../core/experiment/objectIn";
import type { KeptTable } from "./OwnStore";

/** What a store gave back of a table; null where another program, or an older page, wrote it. */
export function readKept(stored: unknown): KeptTable | null {
  const place = { path: "", source: DEFAULT_SOURCE, report: () => undefined };
  const description = FIELDS.data.table.read(objectIn(stored, "description"), place);
  const sample = objectIn(stored, "sample");
  if (!description || !sample) return null;
  const { savedAt } = stored as { savedAt?: unknown };
  const { numExamples, columns, targets } = sample;
  const isWhole =
    typeof savedAt === "number" &&
    typeof numExamples === "number" &&
    isNumbers(columns, 2 * numExamples) &&
    isNumbers(targets, numExamples);
  if (!isWhole) return null;
  return { description, savedAt, sample: { numExamples, numColumns: 2, columns, targets } };
}

/** The rows of a table as a store gave them back; null where they are none of it. */
export function readRows(stored: unknown, table: OwnTableDescription): OwnRows | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { id, values, targets } = stored as Partial<OwnRows>;
  const { columns, numRows } = table;
  if (!isNumbers(values, numRows * columns.length) || !isNumbers(targets, numRows)) return null;
  return id === table.id ? { id, values, targets } : null;
}

function isNumbers(value: unknown, length: number): value is Float64Array {
  return value instanceof Float64Array && value.length === length;
}
