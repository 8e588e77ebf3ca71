import type { Problem } from "./Experiment";

const SET = ["data.source", "data.table"];
const SIZE = [...SET, "data.examples", "data.testFraction"];

/** What each rule across fields compares the named field with; an invalid value of its own becomes a default that fits. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  "data.noise": SET,
  "training.loss": SET,
  "training.batchSize": SIZE,
  "network.normalization": [...SIZE, "training.batchSize"],
};

/** What the memory of the whole document hangs on, a variant's fields as those of the document. */
const MEASURED = [...SIZE, "replicates", "data.features", "network.hidden", "training.batchSize"];

/** Whether a misfit between fields may come from a default that stands in for an invalid value among them. */
export function isConsequence(misfit: Problem, fieldProblems: readonly Problem[]): boolean {
  const involved = COMPARED[withoutVariant(misfit.path)] ?? MEASURED;
  return fieldProblems.some((problem) => {
    // A list too long, or a variant that is no object, changes the number of networks.
    if (/^variants(\[\d+\])?$/.test(problem.path)) return involved === MEASURED;
    const path = withoutVariant(problem.path);
    // More unknown fields than are named one by one: they have no value, and are no field's.
    if (problem.value === undefined && ["data", "network", "training"].includes(path)) return false;
    return involved.some((field) => isWithin(path, field) || isWithin(field, path));
  });
}

/** The path in the document of what a variant overrides; a variant's `data` is an unknown field, not the data. */
function withoutVariant(path: string): string {
  return path.replace(/^variants\[\d+\]\.(?=(network|training)\b)/, "");
}

/** Whether a path is that of a field or of a part of it. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
