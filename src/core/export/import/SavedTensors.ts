/** A tensor of a saved model. */
export interface SavedTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The tensors of a saved model by name: `hidden_1/kernel`. */
export type SavedTensors = ReadonlyMap<string, SavedTensor>;
