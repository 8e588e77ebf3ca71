import { NUMBER_CODE, type CellColumn } from "../cells/CellColumn";
import { missingCodes } from "./missingCodes";

/** Rows below the first that are looked at. */
const NUM_SAMPLED = 50;

type Sort = "numbers" | "texts" | "mixed" | "nothing";

/**
 * Whether the first row names the columns: where one of its cells is of another sort than all below it (a text over
 * numbers, a number over texts); and of a table of texts, where no cell of the first row comes again below it.
 */
export function detectHeader(columns: readonly CellColumn[]): boolean {
  const sorts = columns.map((column) => ({
    head: sortOf(column, 0, 1),
    body: sortOf(column, 1, Math.min(column.numRows, 1 + NUM_SAMPLED)),
  }));
  if (sorts.some(({ head, body }) => head === "texts" && body === "numbers")) return true;
  if (sorts.some(({ head, body }) => head === "numbers" && body === "texts")) return true;
  if (sorts.some(({ head }) => head === "numbers")) return false;
  const named = columns.filter((_, c) => sorts[c].head === "texts");
  return named.length > 0 && named.every((column) => !recurs(column));
}

function sortOf(column: CellColumn, from: number, to: number): Sort {
  const isMissing = missingCodes(column);
  let numNumbers = 0;
  let numTexts = 0;
  for (let row = from; row < to; row++) {
    const code = column.codes[row];
    if (code === NUMBER_CODE) numNumbers++;
    else if (!isMissing[code]) numTexts++;
  }
  if (numNumbers > 0) return numTexts > 0 ? "mixed" : "numbers";
  return numTexts > 0 ? "texts" : "nothing";
}

/** Whether the text of a column's first row comes again in it. */
function recurs({ codes, numRows }: CellColumn): boolean {
  for (let row = 1; row < numRows; row++) if (codes[row] === codes[0]) return true;
  return false;
}
