import { writeCsv, type CsvCell } from "../../export/csv/writeCsv";
import type { OwnTable } from "./OwnTable";

const VALUES_PER_PIECE = 2 ** 14;

/** A table as CSV in pieces to be joined: the features, and last the label, by the name of its class. */
export function* toCsv(table: OwnTable): Generator<string, void> {
  const { columns, target, task, classNames, numRows, values, targets } = table;
  const labels = classNames.map(nameToCell);
  const rowsPerPiece = Math.ceil(VALUES_PER_PIECE / columns.length);
  yield writeCsv([[...columns, target]]);
  for (let start = 0; start < numRows; start += rowsPerPiece) {
    const rows: CsvCell[][] = [];
    for (let row = start; row < Math.min(numRows, start + rowsPerPiece); row++)
      rows.push([
        ...values.subarray(row * columns.length, (row + 1) * columns.length),
        task === "classes" ? labels[targets[row]] : targets[row],
      ]);
    yield writeCsv(rows);
  }
}

/** A class called by a number is written as one, so that "-1" is not taken for a formula. */
function nameToCell(name: string): CsvCell {
  return String(Number(name)) === name ? Number(name) : name;
}
