import { comparedField, comparedValues } from "../../core/experiment/comparedField";
import {
  COMPARE_FIELDS,
  type ComparedValue,
  type CompareId,
} from "../../core/experiment/compareFields";
import type { Experiment, Variant } from "../../core/experiment/Experiment";
import { makeVariants } from "../../core/experiment/makeVariants";

/** How many values a comparison has on the page. */
export const COMPARED_LIMITS = { min: 2, max: 6 } as const;

/** What `Compare by` shows: a field, nothing, or variants that differ in several fields or that no control makes. */
export type Comparison = CompareId | "nothing" | "several";

/** What the `Compare by` control offers and how it calls it. */
export const COMPARISON_NAMES: Readonly<Record<Exclude<Comparison, "several">, string>> = {
  nothing: "nothing",
  activation: "activation",
  initializer: "initializer",
  depth: "depth",
  width: "width",
  optimizer: "optimizer",
  learningRate: "learning rate",
  batchSize: "batch size",
};

/** What the experiment compares, as the page shows it. */
export function comparisonOf(experiment: Experiment): Comparison {
  if (experiment.variants.length === 0) return "nothing";
  return comparedField(experiment) ?? "several";
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

function isEqual(a: readonly Variant[], b: readonly Variant[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
