import type { OwnRows } from "../data/own/OwnRows";
import type { Experiment } from "../experiment/Experiment";

/** The experiment's document as a file holds it; with the rows of the user's own table, where they are at hand, within. */
export function documentText(experiment: Experiment, own: OwnRows | null): string {
  const { data } = experiment;
  if (!data.table || !own) return `${JSON.stringify(experiment, null, 2)}\n`;
  const numColumns = data.table.columns.length;
  const rows = Array.from(own.targets, (target, row) => [
    ...own.values.subarray(row * numColumns, (row + 1) * numColumns),
    target,
  ]);
  return `${JSON.stringify({ ...experiment, data: { ...data, table: { ...data.table, rows } } })}\n`;
}
