import * as tf from "@tensorflow/tfjs";

import type { ActivationId } from "../../../src/core/experiment/Experiment";
import { stackedActivation } from "../../../src/engine/kernels/StackedActivation";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

const OWN_OPS = {
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  relu: tf.relu,
  elu: tf.elu,
  selu: tf.selu,
  softplus: tf.softplus,
  sine: tf.sin,
} as const;

/** `f(z)` and `dy f'(z)` of networks that all see the same `z`, network by network. */
export async function stackedActivations(
  backend: BackendName,
  activations: readonly ActivationId[],
  z: Float32Array,
  dy: number,
) {
  await usePageBackend(backend);
  return valueAndGradient(
    (stacked) => stackedActivation(stacked, activations),
    activations.length,
    z,
    dy,
  );
}

/** The same of TensorFlow.js's own op. */
export async function composedActivation(
  backend: BackendName,
  id: keyof typeof OWN_OPS,
  z: Float32Array,
  dy: number,
) {
  await usePageBackend(backend);
  return valueAndGradient((stacked) => OWN_OPS[id](stacked), 1, z, dy);
}

async function valueAndGradient(
  f: (z: tf.Tensor3D) => tf.Tensor3D,
  networks: number,
  z: Float32Array,
  dy: number,
): Promise<{ values: Float32Array; gradients: Float32Array }> {
  const [values, gradients] = tf.tidy(() => {
    const stacked = tf.tile(tf.tensor3d(z, [1, z.length, 1]), [networks, 1, 1]);
    const { value, grad } = tf.valueAndGrad((input: tf.Tensor3D) => f(tf.clone(input)))(
      stacked,
      tf.fill(stacked.shape, dy),
    );
    return [value, grad];
  });
  const result = {
    values: Float32Array.from(await values.data()),
    gradients: Float32Array.from(await gradients.data()),
  };
  tf.dispose([values, gradients]);
  return result;
}
