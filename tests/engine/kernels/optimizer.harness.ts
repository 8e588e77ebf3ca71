import * as tf from "@tensorflow/tfjs";

import type { OptimizerId } from "../../../src/core/experiment/Experiment";
import { numSlots, optimizerUpdate } from "../../../src/engine/kernels/OptimizerUpdate";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

export interface UpdateInputs {
  /** One a network. */
  readonly optimizers: readonly OptimizerId[];
  /** Parameters of one network. */
  readonly size: number;
  readonly parameters: Float32Array;
  /** One set of gradients an update. */
  readonly gradients: readonly Float32Array[];
  /** `[networks, 4]`. */
  readonly settings: Float32Array;
  readonly isPenalized: boolean;
}

/** Parameters and slots after as many updates as there are gradients. */
export async function updates(
  backend: BackendName,
  { optimizers, size, parameters, gradients, settings, isPenalized }: UpdateInputs,
): Promise<{ parameters: Float32Array; slots: Float32Array[] }> {
  await usePageBackend(backend);
  const toTensor = (values: Float32Array) => tf.tensor3d(values, [optimizers.length, size, 1]);
  const [after, ...slots] = tf.tidy(() => {
    const settingsTensor = tf.tensor2d(settings, [optimizers.length, 4]);
    let state = {
      parameters: toTensor(parameters),
      slots: Array.from({ length: numSlots(optimizers) }, () =>
        tf.zeros<tf.Rank.R3>([optimizers.length, size, 1]),
      ),
    };
    gradients.forEach((gradient, i) => {
      state = optimizerUpdate(state.parameters, toTensor(gradient), state.slots, settingsTensor, {
        optimizers,
        step: i + 1,
        isPenalized,
      });
    });
    return [state.parameters, ...state.slots];
  });
  const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data());
  const result = { parameters: await read(after), slots: await Promise.all(slots.map(read)) };
  tf.dispose([after, ...slots]);
  return result;
}

const OWN_OPTIMIZERS = {
  sgd: (rate: number) => tf.train.sgd(rate),
  momentum: (rate: number) => tf.train.momentum(rate, 0.9),
  nesterov: (rate: number) => tf.train.momentum(rate, 0.9, true),
  rmsprop: (rate: number) => tf.train.rmsprop(rate, 0.9, 0, 1e-7),
  // Its epsilon stands beside the corrected moment, ours beside the raw one; so small that it does not matter.
  adam: (rate: number) => tf.train.adam(rate, 0.9, 0.999, 1e-12),
} as const;

/** Parameters after TensorFlow.js's own optimizer took the same gradients. */
export async function ownUpdates(
  backend: BackendName,
  id: keyof typeof OWN_OPTIMIZERS,
  learningRate: number,
  parameters: Float32Array,
  gradients: readonly Float32Array[],
): Promise<Float32Array> {
  await usePageBackend(backend);
  const optimizer = OWN_OPTIMIZERS[id](learningRate);
  const variable = tf.tidy(() => tf.variable(tf.tensor1d(parameters), true));
  for (const gradient of gradients)
    tf.tidy(() =>
      optimizer.applyGradients([{ name: variable.name, tensor: tf.tensor1d(gradient) }]),
    );
  const after = Float32Array.from(await variable.data());
  variable.dispose();
  optimizer.dispose();
  return after;
}
