import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";

/** Whether the cards of a run of one experiment may go on showing until a run of the other is ready. */
export function canStandIn(shown: Experiment, next: Experiment): boolean {
  const signature = (experiment: Experiment) =>
    JSON.stringify([
      experiment.data.source,
      experiment.data.table?.id,
      resolveVariants(experiment).map(({ name }) => name),
    ]);
  return signature(shown) === signature(next);
}
