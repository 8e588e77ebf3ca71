import type { Experiment, Problem } from "./Experiment";
import { readExperiment } from "./readExperiment";

/** An input document with every default filled in, or null and all its problems at once. */
export function validateExperiment(input: unknown): {
  experiment: Experiment | null;
  problems: readonly Problem[];
} {
  const { experiment, problems } = readExperiment(input);
  return { experiment: problems.length === 0 ? experiment : null, problems };
}
