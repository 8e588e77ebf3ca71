import * as tf from "@tensorflow/tfjs";

/** Examples for every network of a stack. */
export interface Rows {
  /** `[networks, batch, features]` */
  readonly x: tf.Tensor3D;
  /** Class index or real target, `[networks, batch]`. */
  readonly targets: tf.Tensor2D;
}

/** Examples to train on. */
export interface Batch extends Rows {
  /** What dropout multiplies each hidden layer's activations by, `[networks, batch, units]`; none without dropout. */
  readonly masks: readonly tf.Tensor3D[];
}

/** Frees every tensor of them. */
export function disposeRows(rows: Rows | Batch): void {
  tf.dispose([rows.x, rows.targets, ...("masks" in rows ? rows.masks : [])]);
}
