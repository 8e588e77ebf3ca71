import type { RawData } from "../DataSource";
import type { OwnTable } from "./OwnTable";
import type { OwnTableDescription } from "./OwnTableDescription";

/** The rows of the table that has this fingerprint, as they are handed to the engine. */
export interface OwnRows extends Pick<OwnTable, "values" | "targets"> {
  readonly id: string;
}

/** The rows as those from which replicates are drawn; the arrays are the table's own. Throws where they are another's. */
export function rowsToRawData(
  { id, name, columns, numRows }: OwnTableDescription,
  { id: given, values, targets }: OwnRows,
): RawData {
  const isWhole = targets.length === numRows && values.length === numRows * columns.length;
  if (given !== id || !isWhole) throw new Error(`These are not the rows of ${name}`);
  return { numExamples: numRows, numColumns: columns.length, columns: values, targets };
}
