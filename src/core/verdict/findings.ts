/** @file What a verdict is computed from, and what it says. */
import type { ChanceLevel } from "./chanceLevel";
import type { Diagnosis } from "./diagnose";

/** One variant at one moment: medians over its replicates, a diverged one counting as the worst. */
export interface VariantFindings {
  readonly name: string;
  /** A layer each, first to last, the output layer too; empty before the first statistics. */
  readonly deltaRms: readonly number[];
  /** Shares 0 to 1 of the same layers, NaN for the output layer. */
  readonly saturated: readonly number[];
  readonly dead: readonly number[];
  /** Data losses; null before the first evaluation. */
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  /** Null before the first evaluation, and for real targets. */
  readonly testAccuracy: number | null;
  /** Of real targets; null before the first evaluation, for classes, and where it is not defined. */
  readonly testR2: number | null;
  readonly numDiverged: number;
  /** What the variant's loss is worth without looking at the features. */
  readonly chance: ChanceLevel;
}

export interface ComparisonFindings {
  /** One to six. */
  readonly variants: readonly VariantFindings[];
  readonly numReplicates: number;
  /** Epochs begun or done, and optimizer updates done; step 0 is before any training. */
  readonly epoch: number;
  readonly step: number;
}

export type VerdictKind =
  | "summary"
  | "diverged"
  | "dead"
  | "vanishing"
  | "exploding"
  | "chance"
  | "learning"
  | "overfitting"
  | "solved"
  | "healthy";

/** One sentence; `variant` is the index it speaks of, absent where it speaks of all. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly text: string;
  readonly variant?: number;
  /** What is found of that variant, the likeliest cause first. */
  readonly diagnoses?: readonly Diagnosis[];
}
