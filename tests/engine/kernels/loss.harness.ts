import * as tf from "@tensorflow/tfjs";

import type { Task } from "../../../src/core/data/DataSource";
import type { LossId } from "../../../src/core/experiment/Experiment";
import { dataLoss } from "../../../src/engine/kernels/DataLoss";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

export interface LossInputs {
  readonly loss: LossId;
  readonly task: Task;
  /** `[networks, batch, outputs]`. */
  readonly shape: readonly [number, number, number];
  readonly outputs: Float32Array;
  /** `[networks, batch]`. */
  readonly targets: Float32Array;
  /** `[networks, batch]`. */
  readonly dy: Float32Array;
}

export interface LossResult {
  readonly losses: Float32Array;
  readonly slopes: Float32Array;
}

/** Every example's loss, and `dy` times its slope by the outputs: by the fused kernel, or composed of tf.js's ops. */
export async function losses(
  backend: BackendName,
  how: "fused" | "composed",
  { loss, task, shape, outputs, targets, dy }: LossInputs,
): Promise<LossResult> {
  await usePageBackend(backend);
  const [networks, batch, numOutputs] = shape;
  const [value, grad] = tf.tidy(() => {
    const y = tf.tensor2d(targets, [networks, batch]);
    const lossOf = (z: tf.Tensor3D): tf.Tensor2D =>
      how === "fused" ? dataLoss(z, y, loss, task) : composedLoss(z, y, loss, task);
    const result = tf.valueAndGrad(lossOf)(
      tf.tensor3d(outputs, [networks, batch, numOutputs]),
      tf.tensor2d(dy, [networks, batch]),
    );
    return [result.value, result.grad];
  });
  const result = {
    losses: Float32Array.from(await value.data()),
    slopes: Float32Array.from(await grad.data()),
  };
  tf.dispose([value, grad]);
  return result;
}

function composedLoss(z: tf.Tensor3D, y: tf.Tensor2D, loss: LossId, task: Task): tf.Tensor2D {
  const { NONE } = tf.Reduction;
  if (task === "real") return tf.mean(tf.squaredDifference(z, tf.expandDims(y, 2)), 2);
  const oneHot = tf.cast(tf.oneHot(tf.cast(y, "int32"), z.shape[2]), "float32");
  return loss === "crossEntropy"
    ? tf.losses.softmaxCrossEntropy(oneHot, z, undefined, undefined, NONE)
    : tf.mean(tf.squaredDifference(tf.softmax(z), oneHot), 2);
}
