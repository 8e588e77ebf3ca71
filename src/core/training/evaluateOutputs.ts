import type { Task } from "../data/DataSource";
import type { LossId } from "../experiment/Experiment";
import type { NumberArray } from "../network/NumberArray";
import { LOSSES } from "./losses/losses";

/** How good one network's outputs are on a set of examples. */
export interface OutputEvaluation {
  /** Data loss, mean over examples. */
  readonly loss: number;
  /** Share of examples whose class is predicted; NaN for real targets. */
  readonly accuracy: number;
  /** Counts `[actual, predicted]`, row-major; empty for real targets. */
  readonly confusion: Uint32Array;
}

/** The class with the largest logit among `numOutputs` from `start`; a tie goes to the lowest index. */
export function predictedClass(
  outputs: ArrayLike<number>,
  start: number,
  numOutputs: number,
): number {
  let best = 0;
  for (let c = 1; c < numOutputs; c++) if (outputs[start + c] > outputs[start + best]) best = c;
  return best;
}

/** Loss, accuracy and confusion of `outputs` `[n, numOutputs]` (logits, or real outputs) against `y` `[n]`, n >= 1. */
export function evaluateOutputs(
  outputs: NumberArray,
  y: Float32Array,
  task: Task,
  lossId: LossId,
): OutputEvaluation {
  const numOutputs = outputs.length / y.length;
  const loss = LOSSES[lossId];
  const confusion = new Uint32Array(task === "classes" ? numOutputs * numOutputs : 0);
  let total = 0;
  let numRight = 0;
  for (let i = 0; i < y.length; i++) {
    const start = i * numOutputs;
    total += loss.value(outputs, start, numOutputs, y[i], task);
    if (task === "real") continue;
    const predicted = predictedClass(outputs, start, numOutputs);
    confusion[y[i] * numOutputs + predicted]++;
    if (predicted === y[i]) numRight++;
  }
  const accuracy = task === "classes" ? numRight / y.length : NaN;
  return { loss: total / y.length, accuracy, confusion };
}
