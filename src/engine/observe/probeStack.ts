import * as tf from "@tensorflow/tfjs";

import type { Histogram } from "../../core/math/histogram";
import type { LayerStatistics } from "../../core/training/LayerStatistics";
import { takeLayerStatistics } from "../../core/training/takeLayerStatistics";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { numAtOnce } from "./numAtOnce";

/** Examples of the probe set at most. */
export const PROBE_EXAMPLES = 256;

/** Each weight of an example counts in the forward pass, in its own gradient and in that of the inputs. */
const PRODUCTS_PER_WEIGHT = 3;

export interface NetworkProbe {
  readonly statistics: LayerStatistics;
  readonly activations: readonly Histogram[];
}

/** What one pass over some networks of a stack gives, a layer each. */
interface Taken {
  /** `[networks, examples, units]`. */
  readonly z: readonly Float32Array[];
  /** Delta of each example's own loss, of the sum of all of them with batch normalization, `[networks, examples, units]`. */
  readonly deltas: readonly Float32Array[];
  /** Summed over the examples, `[networks, fanIn, fanOut]`. */
  readonly weightGradients: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
  readonly previousWeights: readonly Float32Array[];
}

/**
 * Layer statistics of every network of a stack on the first train rows of its replicate. Dropout is off; batch
 * normalization goes by these very rows, since that is the gradient which training sees.
 */
export async function probeStack(
  trainer: StackTrainer,
  numTrain: number,
  giveWay: GiveWay,
): Promise<NetworkProbe[]> {
  const { plan, numNetworks } = trainer.stack;
  const count = Math.min(PROBE_EXAMPLES, numTrain);
  const atOnce = numAtOnce(plan, PRODUCTS_PER_WEIGHT * count);
  const probes: NetworkProbe[] = [];
  for (let start = 0; start < numNetworks; start += atOnce) {
    await giveWay();
    const members = plan.members.slice(start, start + atOnce);
    const taken = await takeNetworks(trainer, start, members.length, count);
    members.forEach(({ layers }, n) => {
      const part = (values: Float32Array) => {
        const size = values.length / members.length;
        return values.subarray(n * size, (n + 1) * size);
      };
      const moment = layers.map(({ activation }, l) => ({
        activation,
        z: part(taken.z[l]),
        delta: part(taken.deltas[l]),
        weightGradient: part(taken.weightGradients[l]).map((sum) => sum / count),
        weights: part(taken.weights[l]),
        previousWeights: trainer.previous ? part(taken.previousWeights[l]) : null,
      }));
      probes.push(takeLayerStatistics(moment, count));
    });
  }
  return probes;
}

/** The tensors behind the statistics of `numTaken` networks from `first` on. */
async function takeNetworks(
  { stack, feeder, state, previous }: StackTrainer,
  first: number,
  numTaken: number,
  count: number,
): Promise<Taken> {
  const own = <T extends tf.Tensor>(tensor: T): T =>
    tensor.shape[0] === numTaken ? tf.clone(tensor) : tf.slice(tensor, first, numTaken);
  const activations = stack.plan.activations.map((layer) => layer.slice(first, first + numTaken));
  const taken = tf.tidy(() => {
    const batch = feeder.rows("train", 0, count);
    const x = own(batch.x);
    const targets = own(batch.targets);
    const { weights, biases, gammas, betas } = stack.split(state.parameters.map(own));
    const numLayers = weights.length;
    let z: tf.Tensor3D[] = [];
    // A row an example of what is added last before the activation makes its gradient the delta of each example.
    const rows = biases.map((bias, l) => tf.tile(betas[l] ?? bias, [1, count, 1]));
    const lossOf = (...inputs: tf.Tensor[]) => {
      const inputRows = inputs.slice(numLayers) as tf.Tensor3D[];
      const layers = {
        weights: inputs.slice(0, numLayers) as tf.Tensor3D[],
        biases: biases.map((bias, l) => (betas[l] ? bias : inputRows[l])),
        gammas,
        betas: betas.map((_, l) => inputRows[l]),
      };
      z = stack.forward(x, layers, { activations }).preActivations;
      z.forEach((layer) => tf.keep(layer));
      return stack.losses(z[numLayers - 1], targets);
    };
    // Seeded with ones: delta is that of the example's own loss, the weight gradient the sum over examples.
    const gradients = tf.grads(lossOf)([...weights, ...rows], tf.ones(targets.shape));
    return {
      z,
      deltas: gradients.slice(numLayers),
      weightGradients: gradients.slice(0, numLayers),
      weights,
      previousWeights: previous ? stack.split(previous.parameters).weights.map(own) : [],
    };
  });
  const read = (tensors: readonly tf.Tensor[]) =>
    Promise.all(tensors.map(async (tensor) => (await tensor.data()) as Float32Array));
  const [z, deltas, weightGradients, weights, previousWeights] = await Promise.all([
    read(taken.z),
    read(taken.deltas),
    read(taken.weightGradients),
    read(taken.weights),
    read(taken.previousWeights),
  ]);
  tf.dispose(taken as unknown as tf.TensorContainer);
  return { z, deltas, weightGradients, weights, previousWeights };
}
