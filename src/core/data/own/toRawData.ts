import type { RawData } from "../DataSource";
import type { OwnTable } from "./OwnTable";

/** A user's table as the rows from which replicates are drawn; the arrays are the table's own. */
export function toRawData({ columns, numRows, values, targets }: OwnTable): RawData {
  return { numExamples: numRows, numColumns: columns.length, columns: values, targets };
}
