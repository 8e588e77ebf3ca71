import type { Cut } from "./detectSeparator";
import type { DecimalMark } from "./readNumber";

const FRACTION: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^\s*[+-]?\d*\.\d+(?:[eE][+-]?\d+)?\s*$/,
  ",": /^\s*[+-]?\d*,\d+(?:[eE][+-]?\d+)?\s*$/,
};

/** `1,234` may mean a thousand. */
const GROUPED = /^\s*[+-]?[1-9]\d{0,2},\d{3}\s*$/;

/**
 * The mark that most fractions of the first rows are written with, a point where there are none. Where the separator
 * is no semicolon, which stands for a decimal comma, a number like `1,234` says nothing.
 */
export function detectDecimalMark({ separator, rows }: Cut): DecimalMark {
  let numPoints = 0;
  let numCommas = 0;
  for (const row of rows)
    for (const cell of row) {
      if (FRACTION["."].test(cell)) numPoints++;
      else if (FRACTION[","].test(cell) && (separator === ";" || !GROUPED.test(cell))) numCommas++;
    }
  return numCommas > numPoints ? "," : ".";
}
