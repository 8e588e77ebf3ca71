import { csvRecords } from "./csvRecords";

const SETTINGS = { separator: ",", isLast: true, maxCells: Infinity };

/**
 * The cells of a CSV text (RFC 4180), rows first, separated by commas. Empty lines are left out; throws an Error that
 * names the line of a quote that never closes.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let line = 1;
  for (const record of csvRecords(text, text.startsWith("\uFEFF") ? 1 : 0, SETTINGS)) {
    if (record.openCell >= 0) throw new Error(`line ${line}: a quote never closes`);
    if (record.numCells > 1 || record.cells[0] !== "") rows.push(record.cells);
    line += record.numLines;
  }
  return rows;
}
