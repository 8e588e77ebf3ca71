import * as tf from "@tensorflow/tfjs";

import { NORMALIZATION_EPSILON } from "../../core/network/normalize";
import { registerHostKernel } from "./hostKernel";
import { normalizedGlsl } from "./normalizationGlsl";
import { grouping, groupStatistics, type Over } from "./normalizationGroups";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "dz" | "h" | "gamma" | "moments";

interface Attributes {
  readonly over: Over;
  /** 1, or one an example: then beta's gradient is the delta of each example. */
  readonly betaRows: number;
}

/**
 * Registers the gradient of `stackedNormalization()` and its kernels, for every backend: with
 * `v = (h - mean) / sqrt(variance + 1e-5)` and `dv = gamma dz`,
 * `dh = (dv - mean(dv) - v mean(dv v)) / sqrt(variance + 1e-5)`, `dgamma = sum of dz v` and `dbeta = sum of dz` over
 * examples.
 */
export function registerStackedNormalizationGrad(): void {
  tf.registerGradient({
    kernelName: "StackedNormalization",
    inputsToSave: ["h", "gamma", "beta"],
    outputsToSave: [true, false],
    gradFunc(dy, [h, gamma, beta, moments], attributes) {
      const { over } = attributes as unknown as Pick<Attributes, "over">;
      const [, dz] = dy as tf.Tensor[];
      const betaRows = beta.shape[1] ?? 1;
      const [dh, dgamma, dbeta] = tf
        .engine()
        .runKernel(
          "StackedNormalizationGrad",
          { dz, h, gamma, moments },
          { over, betaRows },
        ) as unknown as tf.Tensor[];
      return { h: () => dh, gamma: () => dgamma, beta: () => dbeta };
    },
  });

  registerHostKernel<Inputs, Attributes>({
    name: "StackedNormalizationGrad",
    outputShapes: ({ h, gamma }, { betaRows }) => [
      [...h.shape],
      [...gamma.shape],
      [h.shape[0], betaRows, h.shape[2]],
    ],
    compute({ dz, h, gamma }, [dh, dgamma, dbeta], { over, betaRows }) {
      const { batch, units, numGroups, groupSize, byExample, byUnit } = grouping(h.shape, over);
      // Again from h, as the moments have lost digits of a mean that is large beside its deviation.
      const { mean, factor, take } = groupStatistics(h, over);
      const slopes = new Float64Array(numGroups);
      const products = new Float64Array(numGroups);
      const ofGamma = new Float64Array(units);
      const ofBeta = new Float64Array(units);
      for (let n = 0; n < h.shape[0]; n++) {
        take(n);
        for (const sums of [slopes, products, ofGamma, ofBeta]) sums.fill(0);
        const start = n * batch * units;
        for (let b = 0, at = start; b < batch; b++)
          for (let o = 0; o < units; o++, at++) {
            const g = b * byExample + o * byUnit;
            const product = dz.values[at] * (h.values[at] - mean[g]) * factor[g];
            const scale = gamma.values[n * units + o];
            slopes[g] += scale * dz.values[at];
            products[g] += scale * product;
            ofGamma[o] += product;
            ofBeta[o] += dz.values[at];
          }
        dgamma.values.set(ofGamma, n * units);
        if (betaRows === 1) dbeta.values.set(ofBeta, n * units);
        for (let b = 0, at = start; b < batch; b++)
          for (let o = 0; o < units; o++, at++) {
            const g = b * byExample + o * byUnit;
            const normalized = (h.values[at] - mean[g]) * factor[g];
            const common = (slopes[g] + normalized * products[g]) / groupSize;
            dh.values[at] = (gamma.values[n * units + o] * dz.values[at] - common) * factor[g];
          }
      }
      if (betaRows > 1) dbeta.values.set(dz.values);
    },
  });

  registerWebglKernel<Inputs, Attributes>(
    "StackedNormalizationGrad",
    ({ dz, h, gamma }, { over, betaRows }) => {
      const { batch, groupSize } = grouping(h, over);
      const inGroup = over === "examples" ? "at[0], i, at[2]" : "at[0], at[1], i";
      const normalized = `
        float normalized(int n, int b, int o) { return ${normalizedGlsl("Moments", over, "n", "b", "o")}; }`;
      return [
        {
          inputs: ["dz", "h", "gamma", "moments"],
          outputShape: h,
          code: `
            ${normalized}
            float slope(int n, int b, int o) { return getGamma(n, 0, o) * getDz(n, b, o); }
            void main() {
              ivec3 at = getOutputCoords();
              float slopes = 0.0;
              float products = 0.0;
              for (int i = 0; i < ${groupSize}; i++) {
                float own = slope(${inGroup});
                slopes += own;
                products += own * normalized(${inGroup});
              }
              float common_ = (slopes + normalized(at[0], at[1], at[2]) * products) / ${groupSize}.0;
              float variance = getMoments(at[0], 1, ${over === "examples" ? "at[2]" : "at[1]"});
              setOutput((slope(at[0], at[1], at[2]) - common_) / sqrt(variance + ${NORMALIZATION_EPSILON}));
            }`,
        },
        {
          inputs: ["dz", "h", "moments"],
          outputShape: gamma,
          code: `
            ${normalized}
            void main() {
              ivec3 at = getOutputCoords();
              float sum = 0.0;
              for (int b = 0; b < ${batch}; b++)
                sum += getDz(at[0], b, at[2]) * normalized(at[0], b, at[2]);
              setOutput(sum);
            }`,
        },
        {
          inputs: ["dz"],
          outputShape: [dz[0], betaRows, dz[2]],
          code: `
            void main() {
              ivec3 at = getOutputCoords();
              float sum = 0.0;
              for (int b = ${betaRows === 1 ? `0; b < ${batch}` : "at[1]; b <= at[1]"}; b++)
                sum += getDz(at[0], b, at[2]);
              setOutput(sum);
            }`,
        },
      ];
    },
  );
}
