import * as tf from "@tensorflow/tfjs";

import { rms } from "../../core/math/statistics";
import { evaluateOutputs } from "../../core/training/evaluateOutputs";
import { learningRateFactor } from "../../core/training/learningRateFactor";
import type { NetworkStep } from "../../protocol/stepPreview";
import { disposeRows } from "../stack/Rows";
import { sliceNetworks } from "../stack/sliceNetworks";
import type { StackTrainer } from "../stack/StackTrainer";
import { takeNetworks } from "./takeNetworks";

/** What the next update of network `n` of a stack starts from: its very batch passed forward and back, and nothing changed. */
export async function previewUpdate(
  trainer: StackTrainer,
  n: number,
): Promise<Omit<NetworkStep, "numUpdates">> {
  const { stack, feeder, state, position } = trainer;
  const { plan } = stack;
  const { variant, replicate, training } = plan.members[n];
  const range = { first: n, count: 1 };
  const batch = feeder.trainBatch(position.epoch, position.batch);
  const own = tf.tidy(() => ({
    x: sliceNetworks(batch.x, range),
    targets: sliceNetworks(batch.targets, range),
    masks: batch.masks.map((mask) => sliceNetworks(mask, range)),
  }));
  disposeRows(batch);
  try {
    const y = (await own.targets.data()) as Float32Array;
    const { z, deltas, weightGradients } = await takeNetworks(trainer, range, y.length, own);
    const { loss, accuracy } = evaluateOutputs(z[z.length - 1], y, plan.task, plan.loss);
    return {
      variant,
      replicate,
      numExamples: y.length,
      numRight: Number.isNaN(accuracy) ? null : Math.round(accuracy * y.length),
      loss,
      learningRate:
        stack.learningRate(n) * learningRateFactor(training, state.step + 1, plan.stepsPerEpoch),
      deltaRms: Float64Array.from(deltas, rms),
      weightGradientRms: Float64Array.from(weightGradients, (sums) => rms(sums) / y.length),
    };
  } finally {
    disposeRows(own);
  }
}
