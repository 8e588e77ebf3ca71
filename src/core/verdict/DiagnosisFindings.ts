import type { ResolvedVariant } from "../experiment/resolveVariants";
import type { VariantFindings } from "./findings";

/** Losses over time: medians over replicates, every list as long as `epochs`. */
export interface LossHistory {
  readonly epochs: readonly number[];
  readonly trainLoss: readonly number[];
  readonly testLoss: readonly number[];
}

/** What a diagnosis is computed from: one variant now, as it began, and how its losses went. */
export interface DiagnosisFindings extends VariantFindings {
  readonly variant: ResolvedVariant;
  readonly numReplicates: number;
  /** A layer each, first to last; NaN before the first step. */
  readonly updateRatio: readonly number[];
  /** Before the first step, a layer each; empty where it is not known. */
  readonly startDeltaRms: readonly number[];
  readonly startDead: readonly number[];
  readonly history: LossHistory;
}
