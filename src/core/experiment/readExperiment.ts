import type { DataSource } from "../data/DataSource";
import { DATA_SOURCES } from "../data/dataSources";
import { withDefaults } from "./defaults";
import type { Experiment, Problem } from "./Experiment";
import { DEFAULT_SOURCE, FIELDS } from "./fields";
import { isConsequence } from "./isConsequence";
import { makeProblem, type Report } from "./problem";
import { readFields } from "./readFields";
import { readRecord } from "./readRecord";
import { readVariants } from "./readVariants";
import { repairTogether } from "./repairTogether";

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
    data: readFields(data, "data", FIELDS.data, known, (problem) => {
      // An unknown set was reported above, and says nothing about which features exist.
      if (source) report(problem);
      else if (problem.path.startsWith("data.features")) reportConsequence(problem);
      else if (problem.path !== "data.source") report(problem);
    }),
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

/** The named data set; null after reporting one that does not exist. */
function readSource(data: unknown, report: Report): DataSource | null {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, "source"))
    return DEFAULT_SOURCE;
  const raw = (data as { source: unknown }).source;
  if (raw === undefined) return DEFAULT_SOURCE;
  const id = FIELDS.data.source.read(raw, { path: "data.source", source: DEFAULT_SOURCE, report });
  return id === undefined ? null : DATA_SOURCES[id];
}
