import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../src/core/network/initialParameters";
import type { AutomaticGradient } from "../../src/core/network/check/GradientCheck";
import type { Objective } from "../../src/core/network/referenceNetwork";
import type { StackPlan } from "../../src/engine/stack/planStacks";
import { Stack } from "../../src/engine/stack/Stack";
import { initialState } from "../../src/engine/stack/StackState";

/**
 * `dL/dparameter` of the mean data loss of every network of a stack, as the current backend differentiates it; all
 * networks see the same examples and the same masks, and batch normalization goes by these examples.
 */
export async function automaticGradient(
  plan: StackPlan,
  parameters: readonly Parameters[],
  { x, y, masks }: Objective,
): Promise<AutomaticGradient[]> {
  const stack = new Stack(plan);
  const state = initialState(plan, parameters);
  const { numNetworks } = stack;
  const forAll = (values: ArrayLike<number>, rows: number, columns: number) =>
    tf.tile(tf.tensor3d(Float32Array.from(values), [1, rows, columns]), [numNetworks, 1, 1]);
  const gradients = tf.tidy(() => {
    const features = forAll(x, y.length, plan.shapes[0].fanIn);
    const targets = tf.reshape(forAll(y, y.length, 1), [numNetworks, y.length]) as tf.Tensor2D;
    const hidden = plan.shapes.slice(0, -1);
    const mode = {
      masks: masks ? hidden.map(({ fanOut }, l) => forAll(masks[l], y.length, fanOut)) : [],
    };
    const lossOf = (...tensors: tf.Tensor[]) => {
      const layers = stack.split(tensors as tf.Tensor3D[]);
      const { preActivations } = stack.forward(features, layers, mode);
      return stack.losses(preActivations[preActivations.length - 1], targets);
    };
    return tf.grads(lossOf)([...state.parameters], tf.fill(targets.shape, 1 / y.length));
  });
  const values = await Promise.all(gradients.map((gradient) => gradient.data()));
  tf.dispose([...gradients, ...state.parameters, ...state.slots.flat(), ...state.averages]);
  stack.dispose();
  return plan.members.map((_, n) => {
    const own: Record<keyof AutomaticGradient, Float32Array[]> = {
      weights: [],
      biases: [],
      gammas: [],
      betas: [],
    };
    plan.layout.forEach(({ layer, kind, rows, columns }, i) => {
      const size = rows * columns;
      own[kind][layer] = Float32Array.from(values[i].subarray(n * size, (n + 1) * size));
    });
    return own;
  });
}
