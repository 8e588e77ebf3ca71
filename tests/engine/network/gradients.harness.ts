import * as tf from "@tensorflow/tfjs";

import type { Experiment } from "../../../src/core/experiment/Experiment";
import { makeRunMaterial } from "../../../src/engine/Run";
import { BatchFeeder, EpochOrders } from "../../../src/engine/stack/BatchFeeder";
import { disposeState, splitParameters, Stack } from "../../../src/engine/stack/Stack";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

/** Of every network, one after the other; a list of layers each. */
export interface NetworkGradients {
  /** Data loss of every example, `[networks, batch]`. */
  readonly losses: Float32Array;
  /** Of the mean data loss. */
  readonly weights: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
  /** dL/dz of each example's own loss, `[networks, batch, units]`. */
  readonly delta: readonly Float32Array[];
}

/** Gradients of an experiment of one stack at its initial weights, on all train rows, by tf.grads. */
export async function networkGradients(
  backend: BackendName,
  experiment: Experiment,
): Promise<NetworkGradients> {
  await usePageBackend(backend);
  const { data, stacks } = makeRunMaterial(experiment, null);
  const [{ plan, initial }] = stacks;
  const { numExamples } = data[0].train;
  const feeder = new BatchFeeder(plan, data, new EpochOrders(experiment.seed, numExamples));
  const stack = new Stack(plan);
  const state = stack.initialState(initial);
  const { x, targets } = feeder.rows("train", 0, numExamples);
  const { weights, biases } = splitParameters(state.parameters);

  const lossOf = (...inputs: tf.Tensor[]) => {
    const layers = inputs as tf.Tensor3D[];
    const z = stack.forward(x, layers.slice(0, weights.length), layers.slice(weights.length));
    return stack.losses(z[weights.length - 1], targets);
  };
  const tensors = tf.tidy(() => {
    const mean: tf.Tensor2D = tf.fill(targets.shape, 1 / numExamples);
    const { value, grads } = tf.valueAndGrads(lossOf)([...weights, ...biases], mean);
    // A row of bias for every example: its gradient is the example's delta.
    const biasRows = biases.map((bias) => tf.tile(bias, [1, numExamples, 1]));
    const perExample = tf.grads(lossOf)([...weights, ...biasRows], tf.ones(targets.shape));
    return [value, ...grads, ...perExample.slice(weights.length)];
  });
  const [losses, ...others] = await Promise.all(
    tensors.map(async (tensor) => Float32Array.from(await tensor.data())),
  );
  tf.dispose([...tensors, x, targets]);
  disposeState(state);
  stack.dispose();
  const L = weights.length;
  return {
    losses,
    weights: others.slice(0, L),
    biases: others.slice(L, 2 * L),
    delta: others.slice(2 * L),
  };
}
