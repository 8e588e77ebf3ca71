/** One weight, or a bias where `from` is null; units count from 0. */
export interface ParameterPlace {
  /** From 1, the first hidden layer, to the output layer. */
  readonly layer: number;
  /** Unit of the layer before, or feature, that a weight leads from. */
  readonly from: number | null;
  readonly to: number;
}

/** Where one trainable number of a network sits; only a weight leads from somewhere. */
export interface ParameterAddress extends ParameterPlace {
  readonly kind: "weight" | "bias" | "gamma" | "beta";
}
