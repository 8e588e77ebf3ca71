import { comparedField, comparedValues } from "../../core/experiment/comparedField";
import type { ComparedValue } from "../../core/experiment/compareFields";
import type { Experiment } from "../../core/experiment/Experiment";
import { makeVariants } from "../../core/experiment/makeVariants";
import type { ExplorationSettings } from "../../core/theory/Exploration";
import { COMPARED_LIMITS } from "../experiment/comparison";

/** The experiment with the explored network as its base, and among what is compared where it compares that. */
export function takeOver(experiment: Experiment, explored: ExplorationSettings): Experiment {
  const { depth, width, activation, initializer } = explored;
  const hidden = Array.from({ length: depth }, () => width);
  const next = {
    ...experiment,
    network: { ...experiment.network, hidden, activation, initializer },
  };
  const id = comparedField(experiment);
  if (id === null) return next;
  const values = comparedValues(experiment, id);
  const chosen: Partial<Record<typeof id, ComparedValue>> = {
    depth,
    width,
    activation,
    initializer,
  };
  return { ...next, variants: makeVariants(next, id, including(values, chosen[id])) };
}

/** The values and one more; the last makes room where there are six. */
function including(values: ComparedValue[], value: ComparedValue | undefined): ComparedValue[] {
  if (value === undefined || values.includes(value)) return values;
  return [...values.slice(0, COMPARED_LIMITS.max - 1), value];
}
