import * as tf from "@tensorflow/tfjs";

import type { Experiment } from "../../../src/core/experiment/Experiment";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import { BatchFeeder, EpochOrders } from "../../../src/engine/stack/BatchFeeder";
import { disposeRows } from "../../../src/engine/stack/Rows";
import { Stack } from "../../../src/engine/stack/Stack";
import { disposeState, initialState } from "../../../src/engine/stack/StackState";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

/** Of every network, one after the other; a list of layers each. */
export interface NetworkGradients {
  /** Data loss of every example, `[networks, batch]`. */
  readonly losses: Float32Array;
  /** Of the mean data loss. */
  readonly weights: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
  /** Empty where a layer is not normalized. */
  readonly gammas: readonly Float32Array[];
  readonly betas: readonly Float32Array[];
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
  const state = initialState(plan, initial);
  const rows = feeder.rows("train", 0, numExamples);
  const { x, targets } = rows;
  const lossOf = (...parameters: tf.Tensor[]) => {
    const layers = stack.split(parameters as tf.Tensor3D[]);
    return stack.losses(stack.forward(x, layers).preActivations.at(-1)!, targets);
  };
  const { layout, shapes } = plan;
  const isNormalized = (l: number) => shapes[l].normalization !== "none";
  const taken = tf.tidy(() => {
    const mean: tf.Tensor2D = tf.fill(targets.shape, 1 / numExamples);
    const { value, grads } = tf.valueAndGrads(lossOf)([...state.parameters], mean);
    // A row for every example of what is added last before the activation: its gradient is the example's delta.
    const isLast = layout.map(
      ({ layer, kind }) => kind === (isNormalized(layer) ? "betas" : "biases"),
    );
    const withRows = state.parameters.map((parameter, i) =>
      isLast[i] ? tf.tile(parameter, [1, numExamples, 1]) : parameter,
    );
    const perExample = tf.grads(lossOf)(withRows, tf.ones(targets.shape));
    return { losses: value, grads, delta: perExample.filter((_, i) => isLast[i]) };
  });
  const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data());
  const gradients = await Promise.all(taken.grads.map(read));
  const ofKind = (kind: string) =>
    shapes.map((_, layer) => {
      const at = layout.findIndex((place) => place.layer === layer && place.kind === kind);
      return gradients[at] ?? new Float32Array(0);
    });
  const result = {
    losses: await read(taken.losses),
    weights: ofKind("weights"),
    biases: ofKind("biases"),
    gammas: ofKind("gammas"),
    betas: ofKind("betas"),
    delta: await Promise.all(taken.delta.map(read)),
  };
  tf.dispose(taken);
  disposeRows(rows);
  disposeState(state);
  stack.dispose();
  return result;
}
