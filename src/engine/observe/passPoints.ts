import * as tf from "@tensorflow/tfjs";

import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { numAtOnce } from "./numAtOnce";

/** Tensors to read of a forward pass, from the points `[networks, points, features]` and each layer's z. */
export type Take = (
  points: tf.Tensor3D,
  preActivations: readonly tf.Tensor3D[],
) => readonly tf.Tensor3D[];

/**
 * Passes points forward through some networks of a stack as in evaluation, each network's own points
 * `[numPoints, features]`, and reads what `take` gives: for each of its tensors and each network `[numPoints, width]`.
 */
export async function passPoints(
  { stack, state }: StackTrainer,
  networks: readonly number[],
  points: readonly Float32Array[],
  take: Take,
  giveWay: GiveWay,
): Promise<Float32Array[][]> {
  const { plan } = stack;
  const [{ fanIn: numFeatures }] = plan.shapes;
  const numPoints = points[0].length / numFeatures;
  const { parameters, averages } = tf.tidy(() => {
    const indices = tf.tensor1d(networks as number[], "int32");
    const own = (tensor: tf.Tensor3D) => tf.gather(tensor, indices);
    return { parameters: state.parameters.map(own), averages: state.averages.map(own) };
  });
  const layers = stack.split(parameters);
  const activations = plan.activations.map((layer) => networks.map((n) => layer[n]));
  const all = tf.tidy(
    () => tf.stack(points.map((own) => tf.tensor2d(own, [numPoints, numFeatures]))) as tf.Tensor3D,
  );
  const rows = numAtOnce(plan, networks.length);
  const values: Float32Array[][] = [];
  try {
    for (let start = 0; start < numPoints; start += rows) {
      await giveWay();
      const count = Math.min(rows, numPoints - start);
      const taken = tf.tidy(() => {
        const part = tf.slice(all, [0, start, 0], [-1, count, -1]);
        return [
          ...take(part, stack.forward(part, layers, { averages, activations }).preActivations),
        ];
      });
      const read = await Promise.all(taken.map((tensor) => tensor.data()));
      tf.dispose(taken);
      read.forEach((part, t) => {
        const width = part.length / (networks.length * count);
        values[t] ??= networks.map(() => new Float32Array(numPoints * width));
        values[t].forEach((own, i) => {
          const size = count * width;
          own.set(part.subarray(i * size, (i + 1) * size) as Float32Array, start * width);
        });
      });
    }
  } finally {
    tf.dispose([...parameters, ...averages, all]);
  }
  return values;
}
