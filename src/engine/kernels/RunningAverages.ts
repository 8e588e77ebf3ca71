import * as tf from "@tensorflow/tfjs";

import { AVERAGES_KEPT } from "../../core/network/normalize";
import { registerHostKernel } from "./hostKernel";
import { SETTINGS } from "./OptimizerUpdate";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "averages" | "moments" | "settings";

/** `.9 average + .1 moment`, all `[networks, 2, units]`; a network that stopped keeps its averages. */
export function runningAverages(
  averages: tf.Tensor3D,
  moments: tf.Tensor3D,
  settings: tf.Tensor2D,
): tf.Tensor3D {
  const [next] = tf
    .engine()
    .runKernel("RunningAverages", { averages, moments, settings }) as unknown as [tf.Tensor3D];
  return next;
}

/** Registers the kernels for every backend. Nothing is differentiated through the averages. */
export function registerRunningAverages(): void {
  registerHostKernel<Inputs, object>({
    name: "RunningAverages",
    outputShapes: ({ averages }) => [[...averages.shape]],
    compute({ averages, moments, settings }, [next]) {
      const size = averages.shape[1] * averages.shape[2];
      for (let n = 0; n < averages.shape[0]; n++) {
        const isTraining = settings.values[n * settings.shape[1] + SETTINGS.isTraining] !== 0;
        for (let i = n * size; i < (n + 1) * size; i++)
          next.values[i] = isTraining
            ? AVERAGES_KEPT * averages.values[i] + (1 - AVERAGES_KEPT) * moments.values[i]
            : averages.values[i];
      }
    },
  });

  registerWebglKernel<Inputs, object>("RunningAverages", ({ averages }) => [
    {
      inputs: ["averages", "moments", "settings"],
      outputShape: averages,
      code: `
        void main() {
          ivec3 at = getOutputCoords();
          float old = getAverages(at[0], at[1], at[2]);
          float next = ${AVERAGES_KEPT} * old + ${1 - AVERAGES_KEPT} * getMoments(at[0], at[1], at[2]);
          setOutput(getSettings(at[0], ${SETTINGS.isTraining}) > 0.5 ? next : old);
        }`,
    },
  ]);
}
