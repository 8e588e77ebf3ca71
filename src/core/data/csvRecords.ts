/** One record of a CSV text, which a quoted cell may stretch over several lines. */
export interface CsvRecord {
  /** The texts of its cells, of the first `maxCells` at most. */
  readonly cells: string[];
  readonly numCells: number;
  /** Where the next record starts, or past the end of the text. */
  readonly end: number;
  readonly numLines: number;
  /** Index of the cell whose quote never closes, or -1. */
  readonly openCell: number;
}

export interface RecordSettings {
  /** One character: `,`, `;`, tab, `|`, or a space, of which several in a row are as one and none begins or ends a line. */
  readonly separator: string;
  /** Whether the text ends here, and more of it is not to come. */
  readonly isLast: boolean;
  readonly maxCells: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * The records of a text from `start` on, by RFC 4180 with any separator: cells may be quoted, `""` is a quote, lines end
 * in LF, CRLF or a lone CR, a quote within a cell is itself. Stops before one that may go on beyond the text.
 */
export function* csvRecords(
  text: string,
  start: number,
  settings: RecordSettings,
): Generator<CsvRecord, void> {
  for (let position = start; position < text.length;) {
    const record = readRecord(text, position, settings);
    if (!record) return;
    yield record;
    position = record.end;
  }
}

/** The record at `start`; null where it may go on beyond the text. */
function readRecord(
  text: string,
  start: number,
  { separator, isLast, maxCells }: RecordSettings,
): CsvRecord | null {
  const separatorCode = separator.charCodeAt(0);
  const cells: string[] = [];
  let numCells = 0;
  let numLines = 1;
  let openCell = -1;
  const isSpace = separatorCode === SPACE;
  for (let position = isSpace ? endOfSpaces(text, start) : start; ; position++) {
    let end: number;
    if (text.charCodeAt(position) === QUOTE) {
      const cell = readQuotedCell(text, position, separatorCode);
      if (cell.isOpen) openCell = numCells;
      if (numCells < maxCells) cells.push(cell.value);
      end = cell.end;
      numLines += countLineEnds(text, position, end);
    } else {
      end = endOfPlainCell(text, position, separatorCode);
      if (numCells < maxCells) cells.push(text.slice(position, end));
    }
    numCells++;
    if (isSpace) {
      const after = endOfSpaces(text, end);
      // Before the next cell's first character; those at the line's end separate nothing.
      if (isWithinLine(text, after)) {
        position = after - 1;
        continue;
      }
      end = after;
    }
    const next = text.charCodeAt(end);
    if (next === separatorCode) {
      position = end;
      continue;
    }
    // What comes may go on with the cell, open the doubled quote, or be the LF of a CRLF.
    if (!isLast && (end === text.length || (next === CR && end + 1 === text.length))) return null;
    const isCrlf = next === CR && text.charCodeAt(end + 1) === LF;
    return { cells, numCells, end: end + (isCrlf ? 2 : 1), numLines, openCell };
  }
}

function endOfSpaces(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === SPACE) end++;
  return end;
}

function isWithinLine(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return position < text.length && code !== LF && code !== CR;
}

function endOfPlainCell(text: string, start: number, separatorCode: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separatorCode || code === LF || code === CR) break;
  }
  return end;
}

/** The cell whose opening quote is at `start`; what follows its closing quote belongs to it too. */
function readQuotedCell(
  text: string,
  start: number,
  separatorCode: number,
): { value: string; end: number; isOpen: boolean } {
  let value = "";
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) return { value: value + text.slice(position), end: text.length, isOpen: true };
    value += text.slice(position, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const end = endOfPlainCell(text, quote + 1, separatorCode);
      return { value: value + text.slice(quote + 1, end), end, isOpen: false };
    }
    value += '"';
    position = quote + 2;
  }
}

/** Line ends from `start` to before `end`; a CRLF is one. */
function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}
