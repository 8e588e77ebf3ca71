import * as tf from "@tensorflow/tfjs";

import type { OptimizerId } from "../../core/experiment/Experiment";
import { OPTIMIZERS } from "../../core/training/optimizers/optimizers";
import { penaltySlope } from "../../core/training/penalty";
import { registerHostKernel } from "./hostKernel";
import { networkRanges, selectByNetwork } from "./perNetwork";
import { registerWebglKernel } from "./webglKernel";

interface Attributes {
  /** One a network. */
  readonly optimizers: readonly OptimizerId[];
  /** This update's number, from 1. */
  readonly step: number;
  /** Weights are penalized; biases, gammas, betas and what already holds the penalty are not. */
  readonly isPenalized: boolean;
}

type Inputs = "parameters" | "gradient" | "settings" | `slot${number}`;

/**
 * Columns of the settings `[networks, 5]`: an update is selected, or not where `isTraining` is 0. The clip has done its
 * work on the gradient before an update.
 */
export const SETTINGS = { learningRate: 0, l1: 1, l2: 2, isTraining: 3, gradientClip: 4 } as const;

/** Slots that a stack's optimizers need: the most of any. */
export function numSlots(optimizers: readonly OptimizerId[]): number {
  return Math.max(...optimizers.map((id) => OPTIMIZERS[id].numSlots));
}

/**
 * The parameters and slots after one update, `[networks, rows, columns]` each; every network by its own
 * optimizer and its own row of `settings`. A network that stopped keeps its state.
 */
export function optimizerUpdate(
  parameters: tf.Tensor3D,
  gradient: tf.Tensor3D,
  slots: readonly tf.Tensor3D[],
  settings: tf.Tensor2D,
  attributes: Attributes,
): { parameters: tf.Tensor3D; slots: tf.Tensor3D[] } {
  const inputs: tf.NamedTensorMap = { parameters, gradient, settings };
  slots.forEach((slot, k) => (inputs[`slot${k}`] = slot));
  const outputs = tf.engine().runKernel("OptimizerUpdate", inputs, {
    ...attributes,
    optimizers: attributes.optimizers as OptimizerId[],
  }) as unknown as tf.Tensor3D[];
  return { slots: outputs.slice(0, -1), parameters: outputs[outputs.length - 1] };
}

/** Registers the kernels for every backend. Nothing is differentiated through an update. */
export function registerOptimizerUpdate(): void {
  registerHostKernel<Inputs, Attributes>({
    name: "OptimizerUpdate",
    outputShapes: ({ parameters }, { optimizers }) =>
      Array.from({ length: numSlots(optimizers) + 1 }, () => [...parameters.shape]),
    compute(inputs, outputs, { optimizers, step, isPenalized }) {
      const { parameters, gradient, settings } = inputs;
      const size = parameters.values.length / optimizers.length;
      const numColumns = settings.shape[1];
      const newSlots = outputs.slice(0, -1);
      const newParameters = outputs[outputs.length - 1];
      newParameters.values.set(parameters.values);
      newSlots.forEach((slot, k) => slot.values.set(inputs[`slot${k}`].values));
      for (let n = 0; n < optimizers.length; n++) {
        const [learningRate, l1, l2, isTraining] = settings.values.subarray(numColumns * n);
        if (isTraining === 0) continue;
        const start = n * size;
        const weights = newParameters.values.subarray(start, start + size);
        let slope = gradient.values.subarray(start, start + size);
        if (isPenalized && (l1 !== 0 || l2 !== 0)) {
          slope = slope.map((g, i) => g + penaltySlope(weights[i], l1, l2));
        }
        const slots = newSlots.map(({ values }) => values.subarray(start, start + size));
        OPTIMIZERS[optimizers[n]].update(weights, slope, slots, learningRate, step);
      }
    },
  });

  registerWebglKernel<Inputs, Attributes>(
    "OptimizerUpdate",
    ({ parameters }, { optimizers, step, isPenalized }) => {
      const slotCount = numSlots(optimizers);
      const slotPrograms = Array.from({ length: slotCount }, (_, k) => ({
        inputs: ["parameters", "gradient", "settings", ...range(slotCount, "slot")] as Inputs[],
        outputShape: parameters,
        code: updateGlsl(
          optimizers,
          isPenalized,
          range(slotCount, "Slot"),
          (id) => OPTIMIZERS[id].glsl.slots[k] ?? `s${k}`,
          `s${k}`,
        ),
      }));
      const weightProgram = {
        inputs: ["parameters", "gradient", "settings", ...range(slotCount, "output")] as Inputs[],
        outputShape: parameters,
        code: updateGlsl(
          optimizers,
          isPenalized,
          range(slotCount, "Output"),
          (id) => OPTIMIZERS[id].glsl.weight,
          "w",
        ),
        uniforms: Object.fromEntries(
          networkRanges(optimizers).map(({ value }, i) => [
            `factor${i}`,
            OPTIMIZERS[value].stepFactor?.(step) ?? 1,
          ]),
        ),
      };
      return [...slotPrograms, weightProgram];
    },
  );
}

function range(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, k) => `${prefix}${k}`);
}

/** A shader of one output of the update; `expression` gives an optimizer's next value, `old` is what a stopped network keeps. */
function updateGlsl(
  optimizers: readonly OptimizerId[],
  isPenalized: boolean,
  slotGetters: readonly string[],
  expression: (id: OptimizerId) => string,
  old: string,
): string {
  const isWeight = old === "w";
  const ranges = networkRanges(optimizers);
  const next = selectByNetwork(
    ranges.map((_, i) => i).flatMap((i) => Array<number>(ranges[i].end - ranges[i].start).fill(i)),
    (i) => `${isWeight ? `float factor = factor${i};` : ""} next = ${expression(ranges[i].value)};`,
  );
  const penalty = isPenalized ? "g += getSettings(n, 1) * sign(w) + getSettings(n, 2) * w;" : "";
  return `
    void main() {
      ivec3 at = getOutputCoords();
      int n = at[0];
      float w = getParameters(n, at[1], at[2]);
      float g = getGradient(n, at[1], at[2]);
      float lr = getSettings(n, 0);
      ${penalty}
      ${slotGetters.map((name, k) => `float s${k} = get${name}(n, at[1], at[2]);`).join("\n      ")}
      float next = ${old};
      ${next}
      setOutput(getSettings(n, 3) > 0.5 ? next : ${old});
    }`;
}
