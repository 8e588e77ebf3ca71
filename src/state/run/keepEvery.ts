/** @file What the page keeps of every network, thinned so that the largest runs stay small too. */
import type { EvaluatedNetworks } from "../../core/export/result/describeHistory";
import type { ProbedNetworks } from "../../core/export/result/describeLayers";
import type { Evaluation, LayerSnapshot } from "../../protocol/messages";
import { MAX_POINTS, putPoint, type ThinnedSeries } from "./ThinnedSeries";

/** Layers of all networks and moments, with seven numbers each: some 30 MB. */
const MOST_LAYERS = 500_000;
const FEWEST_POINTS = 20;

/** The series with one more evaluation, after `epoch` epochs. */
export function keepEvaluation(
  series: ThinnedSeries<EvaluatedNetworks>,
  { trainLoss, testLoss, trainAccuracy, testAccuracy }: Evaluation,
  epoch: number,
): ThinnedSeries<EvaluatedNetworks> {
  return putPoint(series, { epoch, trainLoss, testLoss, trainAccuracy, testAccuracy });
}

/** The series with the statistics of one more moment. */
export function keepLayers(
  series: ThinnedSeries<ProbedNetworks>,
  { networks }: LayerSnapshot,
  epoch: number,
): ThinnedSeries<ProbedNetworks> {
  const numLayers = networks.reduce((sum, { deltaRms }) => sum + deltaRms.length, 0);
  const most = Math.max(FEWEST_POINTS, Math.floor(MOST_LAYERS / Math.max(1, numLayers)));
  return putPoint(series, { epoch, networks }, Math.min(MAX_POINTS, most));
}
