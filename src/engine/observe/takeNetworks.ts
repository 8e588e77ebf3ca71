import * as tf from "@tensorflow/tfjs";

import type { Batch } from "../stack/Rows";
import { sliceNetworks, type NetworkRange } from "../stack/sliceNetworks";
import type { StackTrainer } from "../stack/StackTrainer";

/** What one pass forward and back over some networks of a stack gives, a layer each, network after network. */
export interface TakenNetworks {
  /** `[networks, examples, units]`. */
  readonly z: readonly Float32Array[];
  /** Delta of each example's own loss, of the sum of all of them with batch normalization, `[networks, examples, units]`. */
  readonly deltas: readonly Float32Array[];
  /** Summed over the examples, `[networks, fanIn, fanOut]`. */
  readonly weightGradients: readonly Float32Array[];
  /** Of biases before normalization, summed likewise, `[networks, units]`; empty elsewhere, where they are the deltas' sum. */
  readonly biasGradients: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
  /** Before the last update; empty before the first. */
  readonly previousWeights: readonly Float32Array[];
}

/**
 * The first `numExamples` train rows through some networks of a stack, differentiated automatically, without dropout; or a
 * batch of theirs, with its masks. Batch normalization goes by these very rows, since that is the gradient which training sees.
 */
export async function takeNetworks(
  { stack, feeder, state, previous }: StackTrainer,
  range: NetworkRange,
  numExamples: number,
  batch: Batch | null = null,
): Promise<TakenNetworks> {
  const own = <T extends tf.Tensor>(tensor: T): T => sliceNetworks(tensor, range);
  const activations = stack.plan.activations.map((layer) =>
    layer.slice(range.first, range.first + range.count),
  );
  const taken = tf.tidy(() => {
    const { x, targets } = batch ?? feeder.rows("train", 0, numExamples, range);
    const { weights, biases, gammas, betas } = stack.split(state.parameters.map(own));
    const numLayers = weights.length;
    let z: tf.Tensor3D[] = [];
    // A row an example of what is added last before the activation makes its gradient the delta of each example.
    const rows = biases.map((bias, l) => tf.tile(betas[l] ?? bias, [1, numExamples, 1]));
    const normalizedBiases = biases.filter((_, l) => betas[l]);
    const lossOf = (...inputs: tf.Tensor[]) => {
      const inputRows = inputs.slice(numLayers, 2 * numLayers) as tf.Tensor3D[];
      const inputBiases = inputs.slice(2 * numLayers) as tf.Tensor3D[];
      let next = 0;
      const layers = {
        weights: inputs.slice(0, numLayers) as tf.Tensor3D[],
        biases: biases.map((_, l) => (betas[l] ? inputBiases[next++] : inputRows[l])),
        gammas,
        betas: betas.map((_, l) => inputRows[l]),
      };
      z = stack.forward(x, layers, { activations, masks: batch?.masks ?? [] }).preActivations;
      z.forEach((layer) => tf.keep(layer));
      return stack.losses(z[numLayers - 1], targets);
    };
    // Seeded with ones: delta is that of the example's own loss, the other gradients are sums over examples.
    const variables = [...weights, ...rows, ...normalizedBiases];
    const gradients = tf.grads(lossOf)(variables, tf.ones(targets.shape));
    return {
      z,
      deltas: gradients.slice(numLayers, 2 * numLayers),
      weightGradients: gradients.slice(0, numLayers),
      normalizedBiasGradients: gradients.slice(2 * numLayers),
      weights,
      biases,
      previousWeights: previous ? stack.split(previous.parameters).weights.map(own) : [],
    };
  });
  const read = (tensors: readonly tf.Tensor[]) =>
    Promise.all(tensors.map(async (tensor) => (await tensor.data()) as Float32Array));
  const [z, deltas, weightGradients, normalizedBiasGradients, weights, biases, previousWeights] =
    await Promise.all([
      read(taken.z),
      read(taken.deltas),
      read(taken.weightGradients),
      read(taken.normalizedBiasGradients),
      read(taken.weights),
      read(taken.biases),
      read(taken.previousWeights),
    ]);
  tf.dispose(taken as unknown as tf.TensorContainer);
  const { betas } = stack.split(state.parameters);
  let next = 0;
  const biasGradients = biases.map((_, l) =>
    betas[l] ? normalizedBiasGradients[next++] : new Float32Array(0),
  );
  return { z, deltas, weightGradients, biasGradients, weights, biases, previousWeights };
}
