/** @file What the page asks networks about rows that need not be of the data. Types only. */

/** Rows to put to one replicate of each variant. */
export interface PredictionWish {
  /** The replicate of each variant. */
  readonly replicates: readonly number[];
  /** Raw columns as the data have them, before features and standardization, `[numRows, numColumns]`; finite. */
  readonly rows: Float64Array;
}

/** What one network says of each row. */
export interface Prediction {
  readonly variant: number;
  readonly replicate: number;
  /** Class probabilities `[numRows, classes]`; 1 real output, in the data's units, in their place. */
  readonly outputs: Float32Array;
}

/** One network of each variant, all at the same moment, in the order of the variants. */
export interface Predictions {
  readonly epoch: number;
  readonly step: number;
  readonly networks: readonly Prediction[];
}
