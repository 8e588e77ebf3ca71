import * as tf from "@tensorflow/tfjs";

import { hasSchedule, learningRateFactor } from "../../core/training/learningRateFactor";
import { SETTINGS } from "../kernels/OptimizerUpdate";
import type { StackPlan } from "./planStacks";

const NUM_COLUMNS = Object.keys(SETTINGS).length;

/** What an update needs to know of each network, a row each, on the device; sent there again where it changed. */
export class StackSettings {
  readonly #plan: StackPlan;
  /** Learning rates as set, whatever the schedules make of them. */
  readonly #values: Float32Array;
  readonly #isScheduled: boolean;
  #tensor: tf.Tensor2D | null = null;
  #step = 0;

  constructor(plan: StackPlan) {
    this.#plan = plan;
    this.#values = new Float32Array(plan.members.length * NUM_COLUMNS);
    this.#isScheduled = plan.members.some(({ training }) => hasSchedule(training));
    plan.members.forEach(({ training: { learningRate, l1, l2, gradientClip } }, n) => {
      const row = { learningRate, l1, l2, isTraining: 1, gradientClip };
      for (const [name, column] of Object.entries(SETTINGS))
        this.#values[n * NUM_COLUMNS + column] = row[name as keyof typeof row];
    });
  }

  /** A setting of network `n`, rounded to float32; the rate is the one that a schedule scales. */
  get(n: number, name: keyof typeof SETTINGS): number {
    return this.#values[n * NUM_COLUMNS + SETTINGS[name]];
  }

  /** From the next update on. */
  set(n: number, name: keyof typeof SETTINGS, value: number): void {
    this.#values[n * NUM_COLUMNS + SETTINGS[name]] = value;
    this.dispose();
  }

  /** `[networks, columns]` as they are in update `step`, counted from 1; they stay the settings' own. */
  at(step: number): tf.Tensor2D {
    if (this.#isScheduled && step !== this.#step) this.dispose();
    this.#step = step;
    this.#tensor ??= tf.keep(
      tf.tensor2d(this.#valuesAt(step), [this.#plan.members.length, NUM_COLUMNS]),
    );
    return this.#tensor;
  }

  dispose(): void {
    this.#tensor?.dispose();
    this.#tensor = null;
  }

  #valuesAt(step: number): Float32Array {
    // A copy: the cpu backend keeps the array that it is given.
    const values = this.#values.slice();
    if (!this.#isScheduled) return values;
    this.#plan.members.forEach(({ training }, n) => {
      const at = n * NUM_COLUMNS + SETTINGS.learningRate;
      values[at] *= learningRateFactor(training, step, this.#plan.stepsPerEpoch);
    });
    return values;
  }
}
