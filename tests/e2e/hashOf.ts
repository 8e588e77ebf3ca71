import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";

/** The link's hash of the first visit's experiment with some fields changed. */
export function hashOf(changes: Partial<Experiment>): string {
  return encodeExperiment({ ...DEFAULT_EXPERIMENT, ...changes });
}
