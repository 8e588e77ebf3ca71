import type { RawData, TableSource } from "./DataSource";
import { parseCsv } from "./parseCsv";

/** The CSV text of a table set as raw data; throws an Error that names row (1 is the header) and column. */
export function parseTable(text: string, source: TableSource): RawData {
  const [header, ...rows] = cellsOf(text, source);
  if (!header) throw new Error(`${source.file} is empty`);
  checkHeader(header, source);
  const numColumns = source.columns.length;
  const columns = new Float64Array(rows.length * numColumns);
  const targets = new Float64Array(rows.length);
  rows.forEach((cells, row) => {
    const place = `${source.file}, row ${row + 2}`;
    if (cells.length !== numColumns + 1)
      throw new Error(`${place} must have ${numColumns + 1} cells, got ${cells.length}`);
    for (let column = 0; column < numColumns; column++)
      columns[row * numColumns + column] = readNumber(
        cells[column],
        `${place}, column ${source.columns[column]}`,
      );
    targets[row] = readClass(cells[numColumns], source, `${place}, column ${header[numColumns]}`);
  });
  return { numExamples: rows.length, numColumns, columns, targets };
}

function cellsOf(text: string, source: TableSource): string[][] {
  try {
    return parseCsv(text);
  } catch (error) {
    throw new Error(`${source.file}, ${(error as Error).message}`, { cause: error });
  }
}

function checkHeader(header: readonly string[], source: TableSource): void {
  source.columns.forEach((name, column) => {
    if (header[column] !== name)
      throw new Error(
        `${source.file}, row 1, column ${column + 1} must be "${name}", got "${header[column] ?? ""}"`,
      );
  });
}

function readNumber(cell: string, place: string): number {
  const value = cell.trim() === "" ? NaN : Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${place} must be a number, got "${cell}"`);
  return value;
}

function readClass(cell: string, source: TableSource, place: string): number {
  const index = source.classNames.indexOf(cell.trim());
  if (index < 0)
    throw new Error(`${place} must be one of ${source.classNames.join(", ")}, got "${cell}"`);
  return index;
}
