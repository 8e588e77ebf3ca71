import * as tf from "@tensorflow/tfjs";

import type { Task } from "../../core/data/DataSource";
import type { LossId } from "../../core/experiment/Experiment";
import { LOSSES } from "../../core/training/losses/losses";
import { registerHostKernel } from "./hostKernel";
import { registerWebglKernel } from "./webglKernel";

interface Attributes {
  readonly loss: LossId;
  readonly task: Task;
}

/**
 * The data loss of every example, `[networks, batch]`, from the output layer's values
 * `[networks, batch, outputs]` and the targets (class index or real target) `[networks, batch]`.
 */
export function dataLoss(
  outputs: tf.Tensor3D,
  targets: tf.Tensor2D,
  loss: LossId,
  task: Task,
): tf.Tensor2D {
  const [losses] = tf
    .engine()
    .runKernel("DataLoss", { outputs, targets }, { loss, task }) as unknown as [tf.Tensor2D];
  return losses;
}

/** Registers the kernels, for every backend, and the gradient with respect to the outputs. */
export function registerDataLoss(): void {
  tf.registerGradient({
    kernelName: "DataLoss",
    inputsToSave: ["outputs", "targets"],
    gradFunc(dy, [outputs, targets], attributes) {
      const dLosses = Array.isArray(dy) ? dy[0] : dy;
      const [dOutputs] = tf
        .engine()
        .runKernel(
          "DataLossGrad",
          { dLosses, outputs, targets },
          attributes,
        ) as unknown as tf.Tensor[];
      return { outputs: () => dOutputs };
    },
  });

  registerHostKernel<"outputs" | "targets", Attributes>({
    name: "DataLoss",
    outputShapes: ({ targets }) => [[...targets.shape]],
    compute({ outputs, targets }, [losses], { loss, task }) {
      const numOutputs = outputs.shape[2];
      const rule = LOSSES[loss];
      for (let i = 0; i < targets.values.length; i++)
        losses.values[i] = rule.value(
          outputs.values,
          i * numOutputs,
          numOutputs,
          targets.values[i],
          task,
        );
    },
  });

  registerHostKernel<"dLosses" | "outputs" | "targets", Attributes>({
    name: "DataLossGrad",
    outputShapes: ({ outputs }) => [[...outputs.shape]],
    compute({ dLosses, outputs, targets }, [dOutputs], { loss, task }) {
      const numOutputs = outputs.shape[2];
      const rule = LOSSES[loss];
      const slopes = dOutputs.values;
      for (let i = 0; i < targets.values.length; i++) {
        const start = i * numOutputs;
        rule.slope(outputs.values, start, numOutputs, targets.values[i], task, slopes);
        for (let c = start; c < start + numOutputs; c++) slopes[c] *= dLosses.values[i];
      }
    },
  });

  registerWebglKernel<"outputs" | "targets", Attributes>(
    "DataLoss",
    ({ outputs, targets }, { loss, task }) => [
      {
        inputs: ["outputs", "targets"],
        outputShape: targets,
        code: `
          ${exampleGlsl(outputs[2], task)}
          float value() { ${LOSSES[loss].glsl.value} }
          void main() {
            ivec2 at = getOutputCoords();
            network = at[0]; example = at[1]; target = getTargets(at[0], at[1]);
            setOutput(value());
          }`,
      },
    ],
  );

  registerWebglKernel<"dLosses" | "outputs" | "targets", Attributes>(
    "DataLossGrad",
    ({ outputs }, { loss, task }) => [
      {
        inputs: ["dLosses", "outputs", "targets"],
        outputShape: outputs,
        code: `
          ${exampleGlsl(outputs[2], task)}
          float slope(int c) { ${LOSSES[loss].glsl.slope} }
          void main() {
            ivec3 at = getOutputCoords();
            network = at[0]; example = at[1]; target = getTargets(at[0], at[1]);
            setOutput(getDLosses(at[0], at[1]) * slope(at[2]));
          }`,
      },
    ],
  );
}

/** What a loss's GLSL may use: the example's outputs and target. */
function exampleGlsl(numOutputs: number, task: Task): string {
  return `
    const int numOutputs = ${numOutputs};
    const bool isClasses = ${task === "classes"};
    int network; int example; float target;
    float outputAt(int c) { return getOutputs(network, example, c); }
    float logSumExp_() {
      float most = outputAt(0);
      for (int k = 1; k < numOutputs; k++) most = max(most, outputAt(k));
      float sum = 0.0;
      for (int k = 0; k < numOutputs; k++) sum += exp(outputAt(k) - most);
      return most + log(sum);
    }`;
}
