import type { NormalizationId } from "../../experiment/Experiment";

/**
 * What is done to a hidden layer's sums `h = xW + b` before the activation:
 * `z = gamma (h - mean) / sqrt(variance + 1e-5) + beta`, gamma and beta being trained, one each a unit.
 */
export interface Normalization {
  readonly id: NormalizationId;
  readonly name: string;
  /** Its usual short form, where there is no room for the name. */
  readonly short: string;
  /** What mean and (biased) variance are taken over; null where nothing is normalized. */
  readonly over: "examples" | "units" | null;
}
