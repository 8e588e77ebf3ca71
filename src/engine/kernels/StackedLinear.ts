import * as tf from "@tensorflow/tfjs";

import { addProduct, type MatrixView } from "./addProduct";
import { registerHostKernel, type HostArray } from "./hostKernel";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "x" | "weights" | "bias";
type GradInputs = "dz" | "x" | "weights";

interface Attributes {
  /** False for the first layer: the data gets no gradient. */
  readonly needsInputGradient: boolean;
}

interface GradAttributes extends Attributes {
  /** 1, or one an example: then the bias's gradient is the delta of each example. */
  readonly biasRows: number;
}

/** Above this fanIn WebGL's own packed product outruns one launch of ours; on cpu and wasm it never did. */
const LARGEST_WEBGL_FAN_IN = 256;

/**
 * `z = xW + b` for every network of a stack in one kernel: x `[networks, batch, fanIn]`, weights
 * `[networks, fanIn, fanOut]`, bias `[networks, 1 or batch, fanOut]`.
 */
export function stackedLinear(
  x: tf.Tensor3D,
  weights: tf.Tensor3D,
  bias: tf.Tensor3D,
  needsInputGradient = true,
): tf.Tensor3D {
  if (tf.getBackend() === "webgl" && x.shape[2] > LARGEST_WEBGL_FAN_IN)
    return tf.add(tf.matMul(x, weights), bias);
  const [z] = tf
    .engine()
    .runKernel("StackedLinear", { x, weights, bias }, { needsInputGradient }) as unknown as [
    tf.Tensor3D,
  ];
  return z;
}

/** Registers the kernels, for every backend, and the gradient: `dx = dz W^T`, `dW = x^T dz`, `db = sum of dz over examples`. */
export function registerStackedLinear(): void {
  tf.registerGradient({
    kernelName: "StackedLinear",
    inputsToSave: ["x", "weights", "bias"],
    gradFunc(dy, [x, weights, bias], attributes) {
      const { needsInputGradient } = attributes as unknown as Attributes;
      const dz = Array.isArray(dy) ? dy[0] : dy;
      // All three before the getters are returned: what a getter makes is gone before the next one runs.
      const biasRows = bias.shape[1] ?? 1;
      const [dw, db, dx] = tf
        .engine()
        .runKernel(
          "StackedLinearGrad",
          { dz, x, weights },
          { biasRows, needsInputGradient },
        ) as unknown as tf.Tensor[];
      return { weights: () => dw, bias: () => db, ...(needsInputGradient && { x: () => dx }) };
    },
  });

  registerHostKernel<Inputs, Attributes>({
    name: "StackedLinear",
    outputShapes: ({ x, weights }) => [[x.shape[0], x.shape[1], weights.shape[2]]],
    compute({ x, weights, bias }, [z]) {
      const [networks, batch, fanIn] = x.shape;
      const fanOut = weights.shape[2];
      for (let n = 0; n < networks; n++) {
        for (let b = 0; b < batch; b++) {
          const from = (n * bias.shape[1] + (bias.shape[1] === 1 ? 0 : b)) * fanOut;
          const to = (n * batch + b) * fanOut;
          for (let o = 0; o < fanOut; o++) z.values[to + o] = bias.values[from + o];
        }
        const xs = rowMajor(x, n);
        const ws = rowMajor(weights, n);
        addProduct(xs, ws, z.values, n * batch * fanOut, batch, fanIn, fanOut);
      }
    },
  });

  registerHostKernel<GradInputs, GradAttributes>({
    name: "StackedLinearGrad",
    outputShapes: ({ dz, x, weights }, { biasRows, needsInputGradient }) => [
      [...weights.shape],
      [dz.shape[0], biasRows, dz.shape[2]],
      ...(needsInputGradient ? [[...x.shape]] : []),
    ],
    compute({ dz, x, weights }, [dw, db, dx], { biasRows, needsInputGradient }) {
      const [networks, batch, fanIn] = x.shape;
      const fanOut = weights.shape[2];
      dw.values.fill(0);
      dx?.values.fill(0);
      for (let n = 0; n < networks; n++) {
        const slopes = rowMajor(dz, n);
        const inputs = transposed(rowMajor(x, n));
        addProduct(inputs, slopes, dw.values, n * fanIn * fanOut, fanIn, batch, fanOut);
        if (!needsInputGradient) continue;
        const ws = transposed(rowMajor(weights, n));
        addProduct(slopes, ws, dx.values, n * batch * fanIn, batch, fanOut, fanIn);
      }
      if (biasRows === 1) sumOverExamples(dz, db);
      else db.values.set(dz.values);
    },
  });

  registerWebglKernel<Inputs, Attributes>("StackedLinear", ({ x, weights, bias }) => [
    {
      inputs: ["x", "weights", "bias"],
      outputShape: [x[0], x[1], weights[2]],
      code: `
        void main() {
          ivec3 at = getOutputCoords();
          float sum = getBias(at[0], ${bias[1] === 1 ? "0" : "at[1]"}, at[2]);
          for (int i = 0; i < ${x[2]}; i++) sum += getX(at[0], at[1], i) * getWeights(at[0], i, at[2]);
          setOutput(sum);
        }`,
    },
  ]);

  registerWebglKernel<GradInputs, GradAttributes>(
    "StackedLinearGrad",
    ({ dz, x, weights }, { biasRows, needsInputGradient }) => [
      {
        inputs: ["dz", "x"],
        outputShape: weights,
        code: sumOver("b", x[1], "getX(at[0], b, at[1]) * getDz(at[0], b, at[2])"),
      },
      {
        inputs: ["dz"],
        outputShape: [dz[0], biasRows, dz[2]],
        code:
          biasRows === 1
            ? sumOver("b", x[1], "getDz(at[0], b, at[2])")
            : sumOver("once", 1, "getDz(at[0], at[1], at[2])"),
      },
      ...(needsInputGradient
        ? [
            {
              inputs: ["dz", "weights"] as const,
              outputShape: x,
              code: sumOver(
                "o",
                weights[2],
                "getDz(at[0], at[1], o) * getWeights(at[0], at[2], o)",
              ),
            },
          ]
        : []),
    ],
  );
}

/** A shader whose output at `at` is the sum of `term` over `index` from 0 to `count` - 1. */
function sumOver(index: string, count: number, term: string): string {
  return `
    void main() {
      ivec3 at = getOutputCoords();
      float sum = 0.0;
      for (int ${index} = 0; ${index} < ${count}; ${index}++) sum += ${term};
      setOutput(sum);
    }`;
}

/** The matrix of network `n` in a stacked tensor. */
function rowMajor({ values, shape }: HostArray, n: number): MatrixView {
  return { values, start: n * shape[1] * shape[2], rowStride: shape[2], columnStride: 1 };
}

function transposed(matrix: MatrixView): MatrixView {
  return { ...matrix, rowStride: matrix.columnStride, columnStride: matrix.rowStride };
}

function sumOverExamples(dz: HostArray, db: HostArray): void {
  const [networks, batch, units] = dz.shape;
  const sums = new Float64Array(units);
  for (let n = 0; n < networks; n++) {
    sums.fill(0);
    for (let b = 0; b < batch; b++) {
      const start = (n * batch + b) * units;
      for (let o = 0; o < units; o++) sums[o] += dz.values[start + o];
    }
    db.values.set(sums, n * units);
  }
}
