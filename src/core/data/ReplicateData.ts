import type { TargetScale } from "./TargetScale";

/** A train or test set as the network sees it. */
export interface Examples {
  readonly numExamples: number;
  /** `[numExamples, numFeatures]`, row-major, standardized if asked. */
  readonly x: Float32Array;
  /** Class index or real target, `[numExamples]`, by the data's `targetScale`. */
  readonly y: Float32Array;
  /** Raw columns before features and standardization, `[numExamples, numColumns]`. */
  readonly raw: Float32Array;
  /** Class index or real target as in the data, `[numExamples]`. */
  readonly targets: Float32Array;
}

/** The data of one replicate; every variant sees the same. */
export interface ReplicateData {
  readonly replicate: number;
  readonly train: Examples;
  readonly test: Examples;
  readonly featureNames: readonly string[];
  /** `x = (feature - mean) / std`; zeros and ones where standardization is off. */
  readonly featureMean: Float64Array;
  readonly featureStd: Float64Array;
  readonly targetScale: TargetScale;
}
