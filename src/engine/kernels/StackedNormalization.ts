import * as tf from "@tensorflow/tfjs";

import { NORMALIZATION_EPSILON } from "../../core/network/normalize";
import { registerHostKernel, type HostArray } from "./hostKernel";
import { registerWebglKernel } from "./webglKernel";

interface Attributes {
  /** What shares a mean and a variance: the examples of a unit, or the units of an example. */
  readonly over: "examples" | "units";
}

interface GradAttributes extends Attributes {
  /** 1, or one an example: then beta's gradient is the delta of each example. */
  readonly betaRows: number;
}

type Inputs = "h" | "gamma" | "beta";
type GradInputs = "dz" | "h" | "gamma" | "moments";

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
  over: Attributes["over"],
): { z: tf.Tensor3D; moments: tf.Tensor3D } {
  const [moments, z] = tf
    .engine()
    .runKernel("StackedNormalization", { h, gamma, beta }, { over }) as unknown as [
    tf.Tensor3D,
    tf.Tensor3D,
  ];
  return { z, moments };
}

/** The same by means and variances from elsewhere, `[networks, 2, units]`. It has no gradient. */
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

/**
 * Registers the kernels, for every backend, and the gradient: with `v = (h - mean) / sqrt(variance + 1e-5)` and
 * `dv = gamma dz`, `dh = (dv - mean(dv) - v mean(dv v)) / sqrt(variance + 1e-5)`, `dgamma = sum of dz v` and
 * `dbeta = sum of dz` over examples.
 */
export function registerStackedNormalization(): void {
  tf.registerGradient({
    kernelName: "StackedNormalization",
    inputsToSave: ["h", "gamma", "beta"],
    outputsToSave: [true, false],
    gradFunc(dy, [h, gamma, beta, moments], attributes) {
      const { over } = attributes as unknown as Attributes;
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
    name: "StackedNormalization",
    outputShapes: ({ h }, { over }) => [momentsShape(h.shape, over), [...h.shape]],
    compute({ h, gamma, beta }, [moments, z], { over }) {
      const { batch, units, numGroups, groupOf } = grouping(h.shape, over);
      for (let n = 0; n < h.shape[0]; n++) {
        const start = n * batch * units;
        const { mean, variance, factor } = groupStatistics(h, n, over);
        moments.values.set(mean, 2 * n * numGroups);
        moments.values.set(variance, (2 * n + 1) * numGroups);
        for (let b = 0; b < batch; b++)
          for (let o = 0; o < units; o++) {
            const at = start + b * units + o;
            const g = groupOf(b, o);
            const normalized = (h.values[at] - mean[g]) * factor[g];
            z.values[at] =
              gamma.values[n * units + o] * normalized + beta.values[betaAt(beta, n, b, o)];
          }
      }
    },
  });

  registerHostKernel<GradInputs, GradAttributes>({
    name: "StackedNormalizationGrad",
    outputShapes: ({ h, gamma }, { betaRows }) => [
      [...h.shape],
      [...gamma.shape],
      [h.shape[0], betaRows, h.shape[2]],
    ],
    compute({ dz, h, gamma }, [dh, dgamma, dbeta], { over, betaRows }) {
      const { batch, units, numGroups, groupSize, groupOf } = grouping(h.shape, over);
      for (let n = 0; n < h.shape[0]; n++) {
        const start = n * batch * units;
        // Again from h, as the moments have lost digits of a mean that is large beside its deviation.
        const { mean, factor } = groupStatistics(h, n, over);
        const slopes = new Float64Array(numGroups);
        const products = new Float64Array(numGroups);
        const ofGamma = new Float64Array(units);
        const ofBeta = new Float64Array(units);
        for (let b = 0; b < batch; b++)
          for (let o = 0; o < units; o++) {
            const at = start + b * units + o;
            const g = groupOf(b, o);
            const normalized = (h.values[at] - mean[g]) * factor[g];
            const slope = gamma.values[n * units + o] * dz.values[at];
            slopes[g] += slope;
            products[g] += slope * normalized;
            ofGamma[o] += dz.values[at] * normalized;
            ofBeta[o] += dz.values[at];
          }
        dgamma.values.set(ofGamma, n * units);
        if (betaRows === 1) dbeta.values.set(ofBeta, n * units);
        for (let b = 0; b < batch; b++)
          for (let o = 0; o < units; o++) {
            const at = start + b * units + o;
            const g = groupOf(b, o);
            const normalized = (h.values[at] - mean[g]) * factor[g];
            const slope = gamma.values[n * units + o] * dz.values[at];
            const common = (slopes[g] + normalized * products[g]) / groupSize;
            dh.values[at] = (slope - common) * factor[g];
          }
      }
      if (betaRows > 1) dbeta.values.set(dz.values);
    },
  });

  registerHostKernel<Inputs | "averages", object>({
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
              gamma.values[n * units + o] * normalized + beta.values[betaAt(beta, n, b, o)];
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

  registerWebglKernel<GradInputs, GradAttributes>(
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

  registerWebglKernel<Inputs | "averages", object>("NormalizationByAverages", ({ h, beta }) => [
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

function momentsShape(shape: readonly number[], over: Attributes["over"]): number[] {
  return [shape[0], 2, grouping(shape, over).numGroups];
}

/** Which elements of a network's `[batch, units]` share a mean and a variance. */
function grouping([, batch, units]: readonly number[], over: Attributes["over"]) {
  return over === "examples"
    ? { batch, units, numGroups: units, groupSize: batch, groupOf: (_: number, o: number) => o }
    : { batch, units, numGroups: batch, groupSize: units, groupOf: (b: number) => b };
}

/** Mean and biased variance of each group of network `n`, in float64, and `1 / sqrt(variance + 1e-5)`. */
function groupStatistics(h: HostArray, n: number, over: Attributes["over"]) {
  const { batch, units, numGroups, groupSize, groupOf } = grouping(h.shape, over);
  const start = n * batch * units;
  const mean = new Float64Array(numGroups);
  const variance = new Float64Array(numGroups);
  for (let b = 0; b < batch; b++)
    for (let o = 0; o < units; o++) mean[groupOf(b, o)] += h.values[start + b * units + o];
  for (let g = 0; g < numGroups; g++) mean[g] /= groupSize;
  for (let b = 0; b < batch; b++)
    for (let o = 0; o < units; o++) {
      const g = groupOf(b, o);
      const distance = h.values[start + b * units + o] - mean[g];
      variance[g] += distance * distance;
    }
  for (let g = 0; g < numGroups; g++) variance[g] /= groupSize;
  const factor = variance.map((value) => 1 / Math.sqrt(value + NORMALIZATION_EPSILON));
  return { mean, variance, factor };
}

function betaAt({ shape }: HostArray, n: number, b: number, o: number): number {
  return (n * shape[1] + (shape[1] === 1 ? 0 : b)) * shape[2] + o;
}

/** The normalized h of one element as a GLSL expression; `moments` is the getter's name. */
function normalizedGlsl(
  moments: string,
  over: Attributes["over"],
  n: string,
  b: string,
  o: string,
): string {
  const group = over === "examples" ? o : b;
  const variance = `get${moments}(${n}, 1, ${group}) + ${NORMALIZATION_EPSILON}`;
  return `(getH(${n}, ${b}, ${o}) - get${moments}(${n}, 0, ${group})) / sqrt(${variance})`;
}

/** `gamma normalized + beta` of the output element `at`. */
function scaledGlsl(moments: string, over: Attributes["over"], beta: readonly number[]): string {
  const normalized = normalizedGlsl(moments, over, "at[0]", "at[1]", "at[2]");
  const row = beta[1] === 1 ? "0" : "at[1]";
  return `getGamma(at[0], 0, at[2]) * (${normalized}) + getBeta(at[0], ${row}, at[2])`;
}
