import { shorten } from "../../../experiment/problem";
import { NUMBER_CODE, OTHER_CODE, type CellColumn } from "../cells/CellColumn";
import { OWN_LIMITS } from "../limits";
import { distinctNames } from "./distinctNames";
import { missingCodes } from "./missingCodes";

/** The distinct values of a column. */
export interface Categories {
  /** Numbers first and ascending, then texts by code unit, long ones cut. */
  readonly names: readonly string[];
  /** Place of a row's value among the names; undefined where it was missing. */
  indexOf(row: number): number | undefined;
}

/** The distinct values that some rows of a column hold, missing ones apart; null where they are more than 64. */
export function collectCategories(column: CellColumn, rows: ArrayLike<number>): Categories | null {
  const { numbers, codes, texts } = column;
  const isMissing = missingCodes(column);
  const foundNumbers = new Set<number>();
  const foundCodes = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]];
    if (code === NUMBER_CODE) foundNumbers.add(numbers[rows[i]]);
    else if (code === OTHER_CODE) return null;
    else if (!isMissing[code]) foundCodes.add(code);
    if (foundNumbers.size + foundCodes.size > OWN_LIMITS.maxClasses) return null;
  }
  const ascending = [...foundNumbers].sort((a, b) => a - b);
  const byText = [...foundCodes].sort((a, b) => (texts[a - 1] < texts[b - 1] ? -1 : 1));
  const ofNumber = new Map(ascending.map((value, i) => [value, i]));
  const ofCode = new Map(byText.map((code, i) => [code, ascending.length + i]));
  return {
    names: distinctNames([
      ...ascending.map(String),
      ...byText.map((code) => shorten(texts[code - 1])),
    ]),
    indexOf: (row) =>
      codes[row] === NUMBER_CODE ? ofNumber.get(numbers[row]) : ofCode.get(codes[row]),
  };
}
