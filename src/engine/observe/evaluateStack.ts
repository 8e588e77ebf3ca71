import * as tf from "@tensorflow/tfjs";

import { evaluateOutputs, type OutputEvaluation } from "../../core/training/evaluateOutputs";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { numAtOnce } from "./numAtOnce";

/** Loss, accuracy and confusion of every network of a stack on its whole train or test set. */
export async function evaluateStack(
  { stack, feeder, state }: StackTrainer,
  split: "train" | "test",
  numExamples: number,
  giveWay: GiveWay,
): Promise<OutputEvaluation[]> {
  const { plan, numNetworks } = stack;
  const numOutputs = plan.shapes[plan.shapes.length - 1].fanOut;
  const rows = numAtOnce(plan, numNetworks);
  const outputs = new Float32Array(numNetworks * numExamples * numOutputs);
  const targets = new Float32Array(numNetworks * numExamples);
  for (let start = 0; start < numExamples; start += rows) {
    await giveWay();
    const batch = feeder.rows(split, start, start + rows);
    const count = batch.targets.shape[1];
    const result = stack.outputs(state, batch.x);
    const [values, batchTargets] = await Promise.all([result.data(), batch.targets.data()]);
    for (let n = 0; n < numNetworks; n++) {
      const from = n * count;
      const to = n * numExamples + start;
      targets.set(batchTargets.subarray(from, from + count), to);
      outputs.set(
        values.subarray(from * numOutputs, (from + count) * numOutputs) as Float32Array,
        to * numOutputs,
      );
    }
    tf.dispose([result, batch.x, batch.targets]);
  }
  return plan.members.map((_, n) =>
    evaluateOutputs(
      outputs.subarray(n * numExamples * numOutputs, (n + 1) * numExamples * numOutputs),
      targets.subarray(n * numExamples, (n + 1) * numExamples),
      plan.task,
      plan.loss,
    ),
  );
}
