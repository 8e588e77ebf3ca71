/** A cell: a text, a number, or null for an empty one. */
export type CsvCell = string | number | null;

/** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Rows as CSV (RFC 4180): CRLF after every row, quotes where a cell needs them. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it; numbers stay numbers, and those that are not finite are empty.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${rowText(row)}\r\n`).join("");
}

function rowText(row: readonly CsvCell[]): string {
  const text = row.map(cellText).join(",");
  // One empty cell would be an empty line, which readers leave out.
  return row.length === 1 && text === "" ? '""' : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
