import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { Spread } from "../../core/experiment/VariantView";
import { replicateSpread } from "./replicateSpread";
import { divergedReplicates, ofVariant, type RunRecord } from "./RunRecord";

/**
 * A variant's penalty `l1 sum |w| + l2/2 sum w^2` at the newest evaluation, over its replicates; null without L1 and L2,
 * before any evaluation, and where no replicate has a number.
 */
export function variantPenalty(record: RunRecord, variant: number): Spread | null {
  const { newestEvaluation: newest, experiment } = record;
  const { l1, l2 } = resolveVariants(experiment)[variant].training;
  if (newest === null || (l1 === 0 && l2 === 0)) return null;
  const values = ofVariant<number>(record, newest.penalty, variant);
  const diverged = divergedReplicates(record, variant, newest.step);
  const spread = replicateSpread(values, diverged, "high");
  return Number.isFinite(spread.median) ? spread : null;
}
