import type { ColumnRole } from "../OwnChoices";
import { OWN_LIMITS } from "../limits";
import type { ColumnSummary } from "./ColumnSummary";

/**
 * What becomes of each column where the user says nothing: numbers are features, texts are left out, and so is a column
 * that only numbers the rows, unless it is the only feature. The label's own entry means nothing.
 */
export function chooseRoles(columns: readonly ColumnSummary[], target: number): ColumnRole[] {
  const isNumber = columns.map(({ kind }, c) => kind === "number" && c !== target);
  const hasOther = columns.some(({ countsRows }, c) => isNumber[c] && !countsRows);
  return columns.map(({ countsRows }, c) =>
    isNumber[c] && !(countsRows && hasOther) ? "feature" : "leftOut",
  );
}

/** Whether a column may become one feature of 0 and 1 for each of its values. */
export function canBeOneHot({ categories }: ColumnSummary): boolean {
  return categories !== null && categories.length >= 2 && categories.length <= OWN_LIMITS.maxOneHot;
}
