import { computeFeatures } from "../../core/data/features";
import type { ReplicateData } from "../../core/data/ReplicateData";
import { sourceOf } from "../../core/data/sourceOf";
import { standardize } from "../../core/data/standardization";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { Prediction, PredictionWish } from "../../protocol/prediction";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { findShown, shownOutputs } from "./shownOutputs";

/**
 * What the shown replicate of every variant in a stack says of raw rows, as in evaluation: features are computed from
 * them and standardized by the train set of each network's own replicate.
 */
export async function predictRows(
  trainer: StackTrainer,
  settings: DataSettings,
  data: readonly ReplicateData[],
  { replicates, rows }: PredictionWish,
  giveWay: GiveWay,
): Promise<Prediction[]> {
  const { plan } = trainer.stack;
  const shown = findShown(plan, replicates);
  if (shown.length === 0) return [];
  const source = sourceOf(settings);
  const numExamples = rows.length / source.columns.length;
  const features = computeFeatures({ numExamples, columns: rows }, settings.features, source);
  const points = shown.map((n) => {
    const { featureMean: mean, featureStd: std } = data[plan.members[n].replicate];
    return standardize(features, { mean, std });
  });
  const outputs = await shownOutputs(trainer, shown, points, data, giveWay);
  return shown.map((n, i) => {
    const { variant, replicate } = plan.members[n];
    return { variant, replicate, outputs: outputs[i] };
  });
}
