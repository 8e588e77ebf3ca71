import { sourceOf } from "../../core/data/sourceOf";
import type { Spread } from "../../core/experiment/VariantView";
import { KEPT_LIMITS } from "../../core/notebook/keptLimits";
import { keptNumber } from "../../core/notebook/keptNumber";
import type { KeptCurves } from "../../core/notebook/KeptRun";
import { thinPoints } from "../../core/notebook/thinPoints";
import type { RunRecord } from "../run/RunRecord";

/** A record's curves, thinned and rounded to what the notebook keeps. */
export function keepCurves(record: RunRecord): KeptCurves {
  return curvesOf(record, KEPT_LIMITS, keptNumber);
}

/** A record's curves as they are, to be laid over kept ones. */
export function curvesOnScreen(record: RunRecord): KeptCurves {
  return curvesOf(record, { lossPoints: Infinity, layerPoints: Infinity }, (value) => value);
}

function curvesOf(
  { experiment, evaluations, layers, numVariants }: RunRecord,
  most: { readonly lossPoints: number; readonly layerPoints: number },
  round: (value: number) => number,
): KeptCurves {
  const losses = thinPoints(evaluations.points, most.lossPoints);
  const gradients = thinPoints(layers.points, most.layerPoints);
  const last = layers.points.at(-1);
  const isReal = sourceOf(experiment.data).task === "real";
  const roundAll = ({ median, low, high }: Spread) => ({
    median: round(median),
    low: round(low),
    high: round(high),
  });
  const medians = (spreads: readonly Spread[]) => spreads.map(({ median }) => round(median));
  return {
    lossEpochs: losses.map(({ epoch }) => epoch),
    layerEpochs: gradients.map(({ epoch }) => epoch),
    variants: Array.from({ length: numVariants }, (_, index) => ({
      trainLoss: losses.map(({ trainLoss }) => roundAll(trainLoss[index])),
      testLoss: losses.map(({ testLoss }) => roundAll(testLoss[index])),
      testAccuracy: isReal ? [] : losses.map(({ testAccuracy }) => roundAll(testAccuracy[index])),
      deltaRms: gradients.map(({ deltaRms }) => medians(deltaRms[index])),
      weightGradientRms: gradients.map(({ weightGradientRms }) =>
        medians(weightGradientRms[index]),
      ),
      lastDeltaRms: (last?.deltaRms[index] ?? []).map(roundAll),
      lastWeightGradientRms: (last?.weightGradientRms[index] ?? []).map(roundAll),
    })),
  };
}
