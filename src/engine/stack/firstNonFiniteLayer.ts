import * as tf from "@tensorflow/tfjs";

import type { Batch } from "./Rows";
import type { Stack } from "./Stack";
import type { StackState } from "./StackState";

/**
 * Where network `n` blew up in the update from `state` to `next`, 1-based: the first layer whose preActivation on the batch
 * is not finite, else whose new parameters or averages are not.
 */
export async function firstNonFiniteLayer(
  stack: Stack,
  n: number,
  batch: Batch,
  state: StackState,
  next: StackState,
): Promise<number> {
  const preActivations = tf.tidy(() =>
    stack
      .forward(batch.x, stack.split(state.parameters), { masks: batch.masks })
      .preActivations.map((z) => z.slice([n], [1])),
  );
  const layers = await Promise.all(preActivations.map((z) => z.data()));
  tf.dispose(preActivations);
  const inForward = layers.findIndex((z) => !z.every(Number.isFinite));
  if (inForward >= 0) return inForward + 1;
  for (let layer = 0; layer < layers.length; layer++) {
    const own = next.parameters.filter((_, i) => stack.plan.layout[i].layer === layer);
    for (const tensor of [...own, ...next.averages.slice(layer, layer + 1)]) {
      const slice = tensor.slice([n], [1]);
      const values = await slice.data();
      slice.dispose();
      if (!values.every(Number.isFinite)) return layer + 1;
    }
  }
  return layers.length;
}
