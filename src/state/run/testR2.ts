import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { Spread } from "../../core/experiment/VariantView";
import { median } from "../../core/math/statistics";
import { hasR2 } from "../../core/training/hasR2";
import { lossToR2 } from "./lossToR2";
import { divergedReplicates, ofVariant, type RunRecord } from "./RunRecord";

/**
 * A variant's R² on the test set at the newest evaluation, over its replicates; one that diverged counts as the worst,
 * -Infinity. Null for classes, for a loss that is no mean squared error, for equal targets and before any evaluation.
 */
export function testR2(record: RunRecord, variant: number): Spread | null {
  const { experiment, loaded, newestEvaluation } = record;
  if (newestEvaluation === null) return null;
  if (!hasR2(experiment.data, resolveVariants(experiment)[variant].training.loss)) return null;
  const diverged = divergedReplicates(record, variant, newestEvaluation.step);
  const losses = ofVariant(record, newestEvaluation.testLoss, variant);
  const values = losses.map((loss, replicate) => {
    if (diverged.has(replicate) || !Number.isFinite(loss)) return -Infinity;
    return lossToR2(loaded.data[replicate])(loss);
  });
  if (values.some(Number.isNaN)) return null;
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}
