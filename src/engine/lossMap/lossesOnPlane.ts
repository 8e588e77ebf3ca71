import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../core/network/initialParameters";
import { dataLoss } from "../kernels/DataLoss";
import { numAtOnce } from "../observe/numAtOnce";
import { forwardPass } from "../stack/forwardPass";
import { splitParameters } from "../stack/parameterLayout";
import type { LossPlane } from "./LossPlane";

/** Coordinates beside a network's own, `[a, b]` after `[a, b]`. */
export type Shifts = Float64Array;

/** How many points one pass takes at most. */
export function pointsAtOnce({ plan, objective }: LossPlane): number {
  return numAtOnce(plan, objective.y.length);
}

/**
 * The plane's losses where a network's parameters are shifted, `[points]` each: means over the examples, computed as one stack
 * with a network a point. Batch normalization goes by these examples and dropout is off, as where gradients are observed.
 */
export async function lossesOnPlane(
  { plan, layers, directions, objective, losses }: LossPlane,
  parameters: Parameters,
  shifts: Shifts,
): Promise<Float64Array[]> {
  const numPoints = shifts.length / 2;
  const numExamples = objective.y.length;
  const results = tf.tidy(() => {
    const tensors = plan.layout.map(({ kind, layer, rows, columns }) => {
      const own = parameters[kind][layer];
      const isLinear = kind === "weights" || kind === "biases";
      // Layers that stand still have one copy for all points.
      if (
        isLinear &&
        !directions.some((way) => way.weights[layer].length + way.biases[layer].length)
      )
        return tf.tensor3d(own.slice(), [1, rows, columns]);
      const ways = directions.map((way) => (isLinear ? way[kind][layer] : []));
      return tf.tensor3d(shifted(own, ways, shifts), [numPoints, rows, columns]);
    });
    const shared = splitParameters(tensors, plan.layout);
    const x = tf.tensor3d(repeated(objective.x, numPoints), [
      numPoints,
      numExamples,
      layers[0].fanIn,
    ]);
    const targets = tf.tensor2d(repeated(objective.y, numPoints), [numPoints, numExamples]);
    const activations = layers.map(({ activation }) =>
      Array<typeof activation>(numPoints).fill(activation),
    );
    const { preActivations } = forwardPass(plan, x, shared, { activations });
    const outputs = preActivations[layers.length - 1];
    return losses.map((loss) => dataLoss(outputs, targets, loss, plan.task));
  });
  const read = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose(results);
  return read.map((values) => {
    const means = new Float64Array(numPoints);
    for (let i = 0; i < values.length; i++) means[Math.floor(i / numExamples)] += values[i];
    return means.map((sum) => sum / numExamples);
  });
}

/** `p + a d1 + b d2` for each point, `[points, size]`; the direction is empty where p does not move. */
function shifted(
  own: Float32Array,
  [first, second]: readonly ArrayLike<number>[],
  shifts: Shifts,
): Float32Array {
  const all = repeated(own, shifts.length / 2);
  const moves = first.length > 0 || second.length > 0;
  for (let start = 0, at = 0; moves && start < all.length; start += own.length, at += 2)
    for (let i = 0; i < own.length; i++)
      // Rounded to float32 once.
      all[start + i] = own[i] + shifts[at] * (first[i] ?? 0) + shifts[at + 1] * (second[i] ?? 0);
  return all;
}

function repeated(values: ArrayLike<number>, times: number): Float32Array {
  const all = new Float32Array(values.length * times);
  for (let start = 0; start < all.length; start += values.length) all.set(values, start);
  return all;
}
