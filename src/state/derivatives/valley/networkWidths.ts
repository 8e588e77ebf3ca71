import { resolveVariants } from "../../../core/experiment/resolveVariants";
import type { RunRecord } from "../../run/RunRecord";

/** Number of features, of units in each layer, and of outputs of a variant's networks. */
export function networkWidths(
  { experiment, loaded }: Pick<RunRecord, "experiment" | "loaded">,
  variant: number,
): number[] {
  const { hidden } = resolveVariants(experiment)[variant];
  const numOutputs = Math.max(1, loaded.classNames.length);
  return [experiment.data.features.length, ...hidden.map(({ units }) => units), numOutputs];
}
