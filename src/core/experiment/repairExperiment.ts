import type { Experiment, Problem } from "./Experiment";
import { readExperiment } from "./readExperiment";

/** A document's valid fields, the others at their defaults, with everything that was dropped or changed for it. */
export function repairExperiment(input: unknown): {
  experiment: Experiment;
  dropped: readonly Problem[];
} {
  const { experiment, problems, consequences } = readExperiment(input);
  return { experiment, dropped: [...problems, ...consequences] };
}
