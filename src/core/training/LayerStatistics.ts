/** Statistics of every layer of one network on its probe set, first layer to output layer. Words: DESIGN's table. */
export interface LayerStatistics {
  readonly deltaRms: Float64Array;
  readonly weightGradientRms: Float64Array;
  readonly activationMean: Float64Array;
  readonly activationStd: Float64Array;
  /** Share 0 to 1; NaN for the output layer. */
  readonly saturated: Float64Array;
  /** Share 0 to 1; NaN for the output layer. */
  readonly dead: Float64Array;
  /** NaN before the first step. */
  readonly updateRatio: Float64Array;
}

export const LAYER_STATISTIC_NAMES = [
  "deltaRms",
  "weightGradientRms",
  "activationMean",
  "activationStd",
  "saturated",
  "dead",
  "updateRatio",
] as const satisfies readonly (keyof LayerStatistics)[];
