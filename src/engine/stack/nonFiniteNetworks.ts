import * as tf from "@tensorflow/tfjs";

import type { Stack } from "./Stack";
import type { StackState } from "./StackState";

/** Networks that train and whose parameters, running averages or losses `[networks, batch]` are not all finite. */
export async function nonFiniteNetworks(
  stack: Stack,
  state: StackState,
  losses: tf.Tensor2D | null,
): Promise<number[]> {
  const sums = tf.tidy(() => {
    // Zero times a finite number is 0, times anything else NaN: one number a network tells.
    const tensors = [...state.parameters, ...state.averages];
    const zeros = tensors.map((tensor) => tf.sum(tf.mul(tensor, 0), [1, 2]));
    if (losses) zeros.push(tf.sum(tf.mul(losses, 0), 1));
    return tf.addN(zeros);
  });
  const values = await sums.data();
  sums.dispose();
  return [...values.keys()].filter((n) => stack.isTraining(n) && values[n] !== 0);
}
