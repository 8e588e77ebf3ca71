import { sourceOf } from "../../core/data/sourceOf";
import { KEPT_LIMITS } from "../../core/notebook/keptLimits";
import { keptNumber, keptSpread } from "../../core/notebook/keptNumber";
import type { KeptCurves } from "../../core/notebook/KeptRun";
import { thinPoints } from "../../core/notebook/thinPoints";
import type { RunRecord } from "../run/RunRecord";

/** A record's curves, thinned and rounded to what the notebook keeps. */
export function keepCurves({
  experiment,
  evaluations,
  layers,
  numVariants,
}: RunRecord): KeptCurves {
  const losses = thinPoints(evaluations.points, KEPT_LIMITS.lossPoints);
  const gradients = thinPoints(layers.points, KEPT_LIMITS.layerPoints);
  const last = layers.points.at(-1);
  const isReal = sourceOf(experiment.data).task === "real";
  return {
    lossEpochs: losses.map(({ epoch }) => epoch),
    layerEpochs: gradients.map(({ epoch }) => epoch),
    variants: Array.from({ length: numVariants }, (_, index) => ({
      trainLoss: losses.map(({ trainLoss }) => keptSpread(trainLoss[index])),
      testLoss: losses.map(({ testLoss }) => keptSpread(testLoss[index])),
      testAccuracy: isReal ? [] : losses.map(({ testAccuracy }) => keptSpread(testAccuracy[index])),
      deltaRms: gradients.map(({ deltaRms }) => mediansOf(deltaRms[index])),
      weightGradientRms: gradients.map(({ weightGradientRms }) =>
        mediansOf(weightGradientRms[index]),
      ),
      lastDeltaRms: (last?.deltaRms[index] ?? []).map(keptSpread),
      lastWeightGradientRms: (last?.weightGradientRms[index] ?? []).map(keptSpread),
    })),
  };
}

function mediansOf(layers: readonly { readonly median: number }[]): number[] {
  return layers.map(({ median }) => keptNumber(median));
}
