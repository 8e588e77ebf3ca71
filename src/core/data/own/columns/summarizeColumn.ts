import { NUMBER_CODE, type CellColumn } from "../cells/CellColumn";
import { collectCategories } from "./collectCategories";
import type { ColumnKind, ColumnStatistics, ColumnSummary } from "./ColumnSummary";
import { missingCodes } from "./missingCodes";

/** Share of the cells from which a column is one of numbers, and its texts are mistakes. */
const MIN_NUMBERS = 0.9;

/** What some rows of a column hold. */
export function summarizeColumn(
  column: CellColumn,
  name: string,
  rows: ArrayLike<number>,
): ColumnSummary {
  const isMissing = missingCodes(column);
  const present = new Float64Array(rows.length);
  let [numNumbers, numTexts, numMissing] = [0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]];
    if (code === NUMBER_CODE) present[numNumbers++] = column.numbers[rows[i]];
    else if (isMissing[code]) numMissing++;
    else numTexts++;
  }
  const numbers = present.subarray(0, numNumbers);
  return {
    name,
    kind: kindOf(numNumbers, numTexts),
    numNumbers,
    numTexts,
    numMissing,
    hasTooLarge: column.hasTooLarge,
    categories: collectCategories(column, rows)?.names ?? null,
    statistics: statisticsOf(numbers),
    isInteger: numbers.every(Number.isInteger),
    countsRows: numNumbers === rows.length && isCount(numbers),
  };
}

function kindOf(numNumbers: number, numTexts: number): ColumnKind {
  const numPresent = numNumbers + numTexts;
  if (numPresent === 0) return "empty";
  return numNumbers >= MIN_NUMBERS * numPresent ? "number" : "text";
}

function statisticsOf(values: Float64Array): ColumnStatistics | null {
  if (values.length === 0) return null;
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  const mean = sum / values.length;
  let sumOfSquares = 0;
  for (const value of values) sumOfSquares += (value - mean) * (value - mean);
  // Rounding of the mean leaves equal values a deviation of some 1e-16 times their size.
  return { min, max, mean, std: min === max ? 0 : Math.sqrt(sumOfSquares / values.length) };
}

function isCount(values: Float64Array): boolean {
  if (values.length < 2 || (values[0] !== 0 && values[0] !== 1)) return false;
  return values.every((value, i) => value === values[0] + i);
}
