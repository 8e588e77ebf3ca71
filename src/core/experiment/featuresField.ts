import type { DataSource } from "../data/DataSource";
import { defaultFeatures, featureChoices } from "../data/features";
import type { FeaturesField } from "./Field";
import { makeProblem } from "./problem";

const RULE = "must be a list of one or more features of the data set, each named once";

/** The network's inputs: features of the plane, or columns of any other set; the valid ones of a list are kept. */
export const featuresField: FeaturesField = {
  kind: "features",
  rule: RULE,
  choicesFor: featureChoices,
  defaultFor: defaultFeatures,
  read(value, { path, source, report }) {
    const choices = featureChoices(source);
    if (!Array.isArray(value) || value.length === 0 || value.length > choices.length) {
      report(makeProblem(path, `${RULE} (${source.id} has ${choices.length})`, value));
      return undefined;
    }
    const kept = new Set<string>();
    value.forEach((name: unknown, i) => {
      if (typeof name !== "string" || !choices.includes(name))
        report(makeProblem(`${path}[${i}]`, `must be ${describeChoices(source, choices)}`, name));
      else if (kept.has(name))
        report(makeProblem(`${path}[${i}]`, "must be named only once", name));
      else kept.add(name);
    });
    return kept.size > 0 ? [...kept] : undefined;
  },
};

function describeChoices(source: DataSource, choices: readonly string[]): string {
  return choices.length <= 9
    ? `a feature of ${source.id}: ${choices.join(", ")}`
    : `a feature of ${source.id}: ${choices[0]} to ${choices.at(-1)}`;
}
