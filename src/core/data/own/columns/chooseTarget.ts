import type { ColumnSummary } from "./ColumnSummary";

/** Most values of a column of texts that is taken for the label. */
const MAX_LABELS = 20;

const LABEL_NAMES = new Set([
  "label",
  "class",
  "target",
  "y",
  "species",
  "category",
  "outcome",
  "output",
  "diagnosis",
  "result",
]);

/**
 * Index of the column that is probably the label: the last one of 2 to 20 texts; else the last with a label's name,
 * such as "target"; else the last that holds anything.
 */
export function chooseTarget(columns: readonly ColumnSummary[]): number {
  const labels = columns.findLastIndex(
    ({ kind, categories }) =>
      kind === "text" &&
      categories !== null &&
      categories.length >= 2 &&
      categories.length <= MAX_LABELS,
  );
  if (labels >= 0) return labels;
  const isFull = ({ kind }: ColumnSummary) => kind !== "empty";
  const named = columns.findLastIndex(
    (column) => isFull(column) && LABEL_NAMES.has(column.name.toLowerCase()),
  );
  if (named >= 0) return named;
  return Math.max(columns.findLastIndex(isFull), 0);
}
