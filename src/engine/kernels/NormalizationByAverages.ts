import * as tf from "@tensorflow/tfjs";

import { NORMALIZATION_EPSILON } from "../../core/network/normalize";
import { registerHostKernel } from "./hostKernel";
import { scaledGlsl } from "./normalizationGlsl";
import { betaRow } from "./normalizationGroups";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "h" | "gamma" | "beta" | "averages";

/**
 * `z = gamma (h - mean) / sqrt(variance + 1e-5) + beta` of h `[networks, batch, units]` by given means and variances
 * `[networks, 2, units]`, as in evaluation; gamma and beta as in training.
 */
export function normalizationByAverages(
  h: tf.Tensor3D,
  gamma: tf.Tensor3D,
  beta: tf.Tensor3D,
  averages: tf.Tensor3D,
): tf.Tensor3D {
  const [z] = tf
    .engine()
    .runKernel("NormalizationByAverages", { h, gamma, beta, averages }) as unknown as [tf.Tensor3D];
  return z;
}

/** Registers the kernels for every backend. Nothing is differentiated through an evaluation. */
export function registerNormalizationByAverages(): void {
  registerHostKernel<Inputs, object>({
    name: "NormalizationByAverages",
    outputShapes: ({ h }) => [[...h.shape]],
    compute({ h, gamma, beta, averages }, [z]) {
      const [networks, batch, units] = h.shape;
      for (let n = 0; n < networks; n++)
        for (let o = 0; o < units; o++) {
          const mean = averages.values[2 * n * units + o];
          const variance = averages.values[(2 * n + 1) * units + o];
          const factor = 1 / Math.sqrt(variance + NORMALIZATION_EPSILON);
          for (let b = 0; b < batch; b++) {
            const at = (n * batch + b) * units + o;
            const normalized = (h.values[at] - mean) * factor;
            z.values[at] =
              gamma.values[n * units + o] * normalized + beta.values[betaRow(beta, n, b) + o];
          }
        }
    },
  });

  registerWebglKernel<Inputs, object>("NormalizationByAverages", ({ h, beta }) => [
    {
      inputs: ["h", "gamma", "beta", "averages"],
      outputShape: h,
      code: `
        void main() {
          ivec3 at = getOutputCoords();
          setOutput(${scaledGlsl("Averages", "examples", beta)});
        }`,
    },
  ]);
}
