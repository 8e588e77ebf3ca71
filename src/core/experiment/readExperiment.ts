import type { DataSource } from "../data/DataSource";
import { sourceOf } from "../data/sourceOf";
import { withDefaults } from "./defaults";
import type { Experiment, Problem } from "./Experiment";
import type { Field } from "./Field";
import { DEFAULT_SOURCE, FIELDS } from "./fields";
import { isConsequence } from "./isConsequence";
import { makeProblem, type Report } from "./problem";
import { readFields } from "./readFields";
import { readRecord } from "./readRecord";
import { readVariants } from "./readVariants";
import { repairTogether } from "./repairTogether";

const TABLE_RULE =
  "must describe the table where data.source is own; add the file on the page to make one";

/** What a document says, as far as it is valid, and everything that is wrong with it. */
export interface Reading {
  /** Every valid field kept, the others at their defaults. */
  readonly experiment: Experiment;
  readonly problems: readonly Problem[];
  /** Misfits that may come from a default in place of an invalid value; there are none without problems. */
  readonly consequences: readonly Problem[];
}

/** Reads anything as an experiment document, partial or wrong; never throws for what JSON can hold. */
export function readExperiment(input: unknown): Reading {
  const problems: Problem[] = [];
  const consequences: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const reportConsequence: Report = (problem) => void consequences.push(problem);

  const { version, data, network, training, stop, variants, ...rest } = readRecord(
    input,
    "",
    ["version", "seed", "replicates", "data", "network", "training", "stop", "variants"],
    report,
  );
  if (version !== undefined && version !== 1) report(makeProblem("version", "must be 1", version));
  const source = readSource(data, report);
  const known = source ?? DEFAULT_SOURCE;
  const parts = {
    ...readFields(rest, "", FIELDS.document, known, report),
    data: {
      ...readFields(data, "data", FIELDS.data, known, (problem) => {
        // The set was read above; an unknown one says nothing about which features exist.
        if (/^data\.(source|table)\b/.test(problem.path)) return;
        if (source || !problem.path.startsWith("data.features")) report(problem);
        else reportConsequence(problem);
      }),
      source: known.id,
      table: known.kind === "own" ? known.table : null,
    },
    network: readFields(network, "network", FIELDS.network, known, report),
    training: readFields(training, "training", FIELDS.training, known, report),
    stop: readFields(stop, "stop", FIELDS.stop, known, report),
    variants: readVariants(variants, known, report),
  };
  const fieldProblems = [...problems];
  const experiment = repairTogether(withDefaults(parts), (misfit) =>
    (isConsequence(misfit, fieldProblems) ? consequences : problems).push(misfit),
  );
  return { experiment, problems, consequences };
}

/** The named data set; null after reporting one that does not exist, or a table that does not fit it. */
function readSource(data: unknown, report: Report): DataSource | null {
  if (typeof data !== "object" || data === null) return DEFAULT_SOURCE;
  const { source: id, table } = readRecord(data, "data", ["source", "table"], () => undefined);
  const read = <T>(field: Field<T>, value: unknown, path: string): T | undefined =>
    value === undefined
      ? field.defaultFor(DEFAULT_SOURCE)
      : field.read(value, { path, source: DEFAULT_SOURCE, report });
  const source = read(FIELDS.data.source, id, "data.source");
  const described = read(FIELDS.data.table, table, "data.table");
  if (source === undefined) return null;
  if (source !== "own") {
    if (described)
      report(makeProblem("data.table", `must be null where data.source is ${source}`, table));
    return sourceOf({ source, table: null });
  }
  if (described === null) report(makeProblem("data.table", TABLE_RULE, table));
  return described ? sourceOf({ source, table: described }) : null;
}
