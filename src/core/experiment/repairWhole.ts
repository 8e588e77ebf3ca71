import type { OwnTable } from "../data/own/OwnTable";
import type { Experiment, Problem } from "./Experiment";
import { repairExperiment } from "./repairExperiment";
import { takeRows } from "./takeRows";

/** The valid fields of a document that may travel with its rows, and the rows where they can be used. */
export function repairWhole(input: unknown): {
  experiment: Experiment;
  dropped: readonly Problem[];
  table?: OwnTable;
} {
  const { document, table, problems } = takeRows(input);
  const { experiment, dropped } = repairExperiment(document);
  const isUsed = table !== null && experiment.data.source === "own";
  return { experiment, dropped: [...dropped, ...problems], ...(isUsed ? { table } : {}) };
}
