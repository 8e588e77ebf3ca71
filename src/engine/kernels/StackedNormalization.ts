import * as tf from "@tensorflow/tfjs";

import { registerHostKernel } from "./hostKernel";
import { scaledGlsl } from "./normalizationGlsl";
import { betaRow, grouping, groupStatistics, momentsShape, type Over } from "./normalizationGroups";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "h" | "gamma" | "beta";

interface Attributes {
  readonly over: Over;
}

/**
 * `z = gamma (h - mean) / sqrt(variance + 1e-5) + beta` of h `[networks, batch, units]` with gamma `[networks, 1, units]`
 * and beta `[networks, 1 or batch, units]`, by h's own mean and biased variance. These are the moments: first all means,
 * then all variances, `[networks, 2, units]` over examples, `[networks, 2, batch]` over units; nothing is differentiated
 * through them.
 */
export function stackedNormalization(
  h: tf.Tensor3D,
  gamma: tf.Tensor3D,
  beta: tf.Tensor3D,
  over: Over,
): { z: tf.Tensor3D; moments: tf.Tensor3D } {
  const [moments, z] = tf
    .engine()
    .runKernel("StackedNormalization", { h, gamma, beta }, { over }) as unknown as [
    tf.Tensor3D,
    tf.Tensor3D,
  ];
  return { z, moments };
}

/** Registers the kernels for every backend; the gradient is `registerStackedNormalizationGrad()`'s. */
export function registerStackedNormalization(): void {
  registerHostKernel<Inputs, Attributes>({
    name: "StackedNormalization",
    outputShapes: ({ h }, { over }) => [momentsShape(h.shape, over), [...h.shape]],
    compute({ h, gamma, beta }, [moments, z], { over }) {
      const { batch, units, numGroups, byExample, byUnit } = grouping(h.shape, over);
      const { mean, variance, factor, take } = groupStatistics(h, over);
      for (let n = 0; n < h.shape[0]; n++) {
        take(n);
        moments.values.set(mean, 2 * n * numGroups);
        moments.values.set(variance, (2 * n + 1) * numGroups);
        for (let b = 0, at = n * batch * units; b < batch; b++) {
          const fromBeta = betaRow(beta, n, b);
          for (let o = 0; o < units; o++, at++) {
            const g = b * byExample + o * byUnit;
            const normalized = (h.values[at] - mean[g]) * factor[g];
            z.values[at] = gamma.values[n * units + o] * normalized + beta.values[fromBeta + o];
          }
        }
      }
    },
  });

  registerWebglKernel<Inputs, Attributes>("StackedNormalization", ({ h, beta }, { over }) => {
    const { groupSize } = grouping(h, over);
    return [
      {
        inputs: ["h"],
        outputShape: momentsShape(h, over),
        code: `
          float h_(int n, int group, int i) {
            return ${over === "examples" ? "getH(n, i, group)" : "getH(n, group, i)"};
          }
          void main() {
            ivec3 at = getOutputCoords();
            float sum = 0.0;
            for (int i = 0; i < ${groupSize}; i++) sum += h_(at[0], at[2], i);
            float mean = sum / ${groupSize}.0;
            float squares = 0.0;
            for (int i = 0; i < ${groupSize}; i++) {
              float distance = h_(at[0], at[2], i) - mean;
              squares += distance * distance;
            }
            setOutput(at[1] == 0 ? mean : squares / ${groupSize}.0);
          }`,
      },
      {
        inputs: ["h", "gamma", "beta", "output0"],
        outputShape: h,
        code: `
          void main() {
            ivec3 at = getOutputCoords();
            setOutput(${scaledGlsl("Output0", over, beta)});
          }`,
      },
    ];
  });
}
