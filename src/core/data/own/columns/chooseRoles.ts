import type { ColumnRole } from "../OwnChoices";
import { OWN_LIMITS } from "../limits";
import type { ColumnSummary } from "./ColumnSummary";

/**
 * What becomes of each column where the user says nothing: numbers are features, texts are left out, and so is a column
 * that only numbers the rows or holds one number in all of them, unless there is no other feature. The label's own entry means nothing.
 */
export function chooseRoles(columns: readonly ColumnSummary[], target: number): ColumnRole[] {
  const isNumber = columns.map(({ kind }, c) => kind === "number" && c !== target);
  const isTelling = columns.map(
    ({ countsRows, statistics }, c) => isNumber[c] && !countsRows && statistics?.std !== 0,
  );
  const chosen = isTelling.includes(true) ? isTelling : isNumber;
  return chosen.map((isFeature) => (isFeature ? "feature" : "leftOut"));
}

/** Whether a column may become one feature of 0 and 1 for each of its values. */
export function canBeOneHot({ categories }: ColumnSummary): boolean {
  return categories !== null && categories.length >= 2 && categories.length <= OWN_LIMITS.maxOneHot;
}
