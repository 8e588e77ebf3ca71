import type { ColumnSummary } from "../../state/example/columnSummaries";

/** Significant digits that a field holds of a mean. */
const DIGITS = 4;

/** An example that is the mean of every column, in few digits. */
export function meansOf(summaries: readonly ColumnSummary[]): Float64Array {
  return Float64Array.from(summaries, ({ mean }) => Number(mean.toPrecision(DIGITS)));
}
