import * as tf from "@tensorflow/tfjs";

import type { Histogram } from "../../core/math/histogram";
import type { LayerStatistics } from "../../core/training/LayerStatistics";
import { takeLayerStatistics } from "../../core/training/takeLayerStatistics";
import { splitParameters } from "../stack/Stack";
import type { StackTrainer } from "../stack/StackTrainer";

/** Examples of the probe set at most. */
export const PROBE_EXAMPLES = 256;

export interface NetworkProbe {
  readonly statistics: LayerStatistics;
  readonly activations: readonly Histogram[];
}

/** Layer statistics of every network of a stack on the first train rows of its replicate. */
export async function probeStack(
  { stack, feeder, state, previous }: StackTrainer,
  numTrain: number,
): Promise<NetworkProbe[]> {
  const count = Math.min(PROBE_EXAMPLES, numTrain);
  const { x, targets } = feeder.rows("train", 0, count);
  const { weights, biases } = splitParameters(state.parameters);
  const numLayers = weights.length;

  const taken: tf.Tensor[] = tf.tidy(() => {
    let preActivations: tf.Tensor3D[] = [];
    // A bias row an example makes the bias's gradient the delta of each example.
    const biasRows = biases.map((bias) => tf.tile(bias, [1, count, 1]));
    const lossOf = (...inputs: tf.Tensor[]) => {
      const layers = inputs as tf.Tensor3D[];
      preActivations = stack.forward(x, layers.slice(0, numLayers), layers.slice(numLayers));
      preActivations.forEach((z) => tf.keep(z));
      return stack.losses(preActivations[numLayers - 1], targets);
    };
    // Seeded with ones: delta is that of the example's own loss, the weight gradient the sum over examples.
    const grads = tf.grads(lossOf)([...weights, ...biasRows], tf.ones(targets.shape));
    return [...preActivations, ...grads];
  });

  const read = (tensors: tf.Tensor[]) =>
    Promise.all(tensors.map(async (tensor) => (await tensor.data()) as Float32Array));
  const previousWeights = previous ? splitParameters(previous.parameters).weights : [];
  const [z, weightGradients, deltas, now, before] = await Promise.all([
    read(taken.slice(0, numLayers)),
    read(taken.slice(numLayers, 2 * numLayers)),
    read(taken.slice(2 * numLayers)),
    read(weights),
    read(previousWeights),
  ]);
  tf.dispose([...taken, x, targets]);

  const part = (values: Float32Array, n: number) => {
    const size = values.length / stack.numNetworks;
    return values.subarray(n * size, (n + 1) * size);
  };
  return stack.plan.members.map(({ layers }, n) =>
    takeLayerStatistics(
      layers.map(({ activation }, l) => ({
        activation,
        z: part(z[l], n),
        delta: part(deltas[l], n),
        weightGradient: part(weightGradients[l], n).map((sum) => sum / count),
        weights: part(now[l], n),
        previousWeights: before.length > 0 ? part(before[l], n) : null,
      })),
      count,
    ),
  );
}
