import type * as tf from "@tensorflow/tfjs";

import type { ReplicateData } from "../../core/data/ReplicateData";
import { isAsInData, unscaleOutputs } from "../../core/data/TargetScale";
import { exp } from "../../core/math/exp";
import { logSumExp } from "../../core/training/losses/logSumExp";
import type { GiveWay } from "../GiveWay";
import type { StackPlan } from "../stack/planStacks";
import type { StackTrainer } from "../stack/StackTrainer";
import { passPoints } from "./passPoints";

/** Places in a stack of the shown replicate of each of its variants; `replicates` has one entry a variant. */
export function findShown({ members }: StackPlan, replicates: readonly number[]): number[] {
  return members.flatMap(({ variant, replicate }, n) =>
    replicates[variant] === replicate ? [n] : [],
  );
}

/**
 * What some networks of a stack say of points as they see them, `[numPoints, numFeatures]` each: class probabilities
 * `[numPoints, classes]`, or the real output in the data's units. `data` has one entry a replicate.
 */
export async function shownOutputs(
  trainer: StackTrainer,
  shown: readonly number[],
  points: readonly Float32Array[],
  data: readonly ReplicateData[],
  giveWay: GiveWay,
): Promise<Float32Array[]> {
  const { plan } = trainer.stack;
  const take = (_: unknown, preActivations: readonly tf.Tensor3D[]) => preActivations.slice(-1);
  const [outputs] = await passPoints(trainer, shown, points, take, giveWay);
  shown.forEach((n, i) => {
    const { targetScale } = data[plan.members[n].replicate];
    if (plan.task === "classes")
      softmaxRows(outputs[i], plan.shapes[plan.shapes.length - 1].fanOut);
    else if (!isAsInData(targetScale)) unscaleOutputs(outputs[i], targetScale);
  });
  return outputs;
}

function softmaxRows(values: Float32Array, numOutputs: number): void {
  for (let start = 0; start < values.length; start += numOutputs) {
    const total = logSumExp(values, start, numOutputs);
    for (let c = start; c < start + numOutputs; c++) values[c] = exp(values[c] - total);
  }
}
