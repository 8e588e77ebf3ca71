import { comparedField, comparedValues } from "../../core/experiment/comparedField";
import {
  COMPARE_FIELDS,
  type ComparedValue,
  type CompareId,
} from "../../core/experiment/compareFields";
import type { Experiment, Variant } from "../../core/experiment/Experiment";
import { makeVariants } from "../../core/experiment/makeVariants";
import { resolveVariants } from "../../core/experiment/resolveVariants";

/** How many values a comparison has on the page. */
export const COMPARED_LIMITS = { min: 2, max: 6 } as const;

/** What `Compare by` shows: a field, nothing, or variants that no control makes. */
export type Comparison = CompareId | "nothing" | "custom";

/** What the `Compare by` control offers and how it calls it. */
export const COMPARISON_NAMES: Readonly<Record<Exclude<Comparison, "custom">, string>> = {
  nothing: "nothing",
  activation: "activation",
  initializer: "initializer",
  depth: "depth",
  width: "width",
  normalization: "normalization",
  residual: "residual",
  dropout: "dropout",
  optimizer: "optimizer",
  learningRate: "learning rate",
  batchSize: "batch size",
  schedule: "schedule",
};

/** What the experiment compares, as the page shows it. */
export function comparisonOf(experiment: Experiment): Comparison {
  const { variants } = experiment;
  if (variants.length === 0) return "nothing";
  const id = comparedField(experiment);
  if (id === null) return "custom";
  // A field's chooser makes its variants anew, under its own names: what they have besides would be lost.
  const made = makeVariants(experiment, id, comparedValues(experiment, id));
  return isEqual(settingsOf({ ...experiment, variants: made }), settingsOf(experiment))
    ? id
    : "custom";
}

/** The experiment `after` an edit of `before`: variants that the page made are made anew on the edited base. */
export function remakeVariants(before: Experiment, after: Experiment): Experiment {
  const id = comparedField(before);
  if (id === null) return after;
  const values = comparedValues(before, id);
  const areMade = isEqual(makeVariants(before, id, values), before.variants);
  return areMade ? { ...after, variants: makeVariants(after, id, values) } : after;
}

/** The variants after a value is chosen or taken away: the others keep their places, and so their colours. */
export function toggleValue(
  experiment: Experiment,
  id: CompareId,
  value: ComparedValue,
): readonly Variant[] {
  const values = comparedValues(experiment, id);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return makeVariants(experiment, id, sortNumbers(id, next));
}

/** Numbers stand in order; ids in the order in which they were chosen. */
function sortNumbers(id: CompareId, values: readonly ComparedValue[]): readonly ComparedValue[] {
  const isNumber = COMPARE_FIELDS[id].field.kind !== "choice";
  return isNumber ? values.toSorted((a, b) => Number(a) - Number(b)) : values;
}

/** Everything of the variants but their names. */
function settingsOf(experiment: Experiment): readonly object[] {
  return resolveVariants(experiment).map((variant) => ({ ...variant, name: "" }));
}

function isEqual(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
