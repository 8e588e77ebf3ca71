/**
 * The cells of a CSV text (RFC 4180), rows first: cells may be quoted, `""` is a quote, lines end in LF or CRLF.
 * Empty lines are left out; throws an Error that names the line of a quote that never closes.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = text.startsWith("\uFEFF") ? 1 : 0;
  while (position < text.length) {
    const cell = text[position] === '"' ? quotedCell(text, position) : plainCell(text, position);
    row.push(cell.value);
    position = cell.end;
    if (text[position] === "," && position + 1 < text.length) {
      position++;
      continue;
    }
    if (text[position] === ",") row.push("");
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    position += text.startsWith("\r\n", position) ? 2 : 1;
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Where the comma, the line's end or the text's end stands. */
  readonly end: number;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== "," && !isLineEnd(text, end)) end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell {
  let value = "";
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0)
      throw new Error(`line ${text.slice(0, start).split("\n").length}: a quote never closes`);
    value += text.slice(position, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    position = quote + 2;
  }
}

function isLineEnd(text: string, position: number): boolean {
  return text[position] === "\n" || text.startsWith("\r\n", position);
}
