/** The parameters of a dense layer with its normalization; empty arrays where it has none. */
export interface LayerParameters {
  readonly fanIn: number;
  readonly fanOut: number;
  /** `[fanIn, fanOut]`. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly gammas: Float32Array;
  readonly betas: Float32Array;
  readonly means: Float32Array;
  readonly variances: Float32Array;
}
