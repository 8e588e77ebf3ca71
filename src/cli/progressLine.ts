import type { Experiment } from "../core/experiment/Experiment";
import { resolveVariants } from "../core/experiment/resolveVariants";
import { spread } from "../core/math/statistics";
import type { Divergence, Evaluation } from "../protocol/messages";

/** One epoch's median test loss of each variant, in which a diverged network counts as worse than any loss. */
export function progressLine(
  experiment: Experiment,
  { epoch, testLoss }: Pick<Evaluation, "epoch" | "testLoss">,
  divergences: readonly Divergence[],
): string {
  const { replicates, training } = experiment;
  // A diverged network keeps its last finite weights, so that its loss may be a number.
  const losses = Float64Array.from(testLoss);
  for (const { variant, replicate } of divergences) losses[variant * replicates + replicate] = NaN;
  const medians = resolveVariants(experiment).map(({ name }, v) => {
    const { median } = spread(losses.subarray(v * replicates, (v + 1) * replicates), "high");
    return `${name} ${median === Infinity ? "diverged" : median.toPrecision(3)}`;
  });
  return `epoch ${epoch}/${training.epochs}  median test loss: ${medians.join(", ")}`;
}
