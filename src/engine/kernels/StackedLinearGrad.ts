import * as tf from "@tensorflow/tfjs";

import { addProduct } from "./addProduct";
import { registerHostKernel, type HostArray } from "./hostKernel";
import { rowMajor, transposed } from "./MatrixView";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "dz" | "x" | "weights";

interface Attributes {
  /** False for the first layer: the data gets no gradient. */
  readonly needsInputGradient: boolean;
  /** 1, or one an example: then the bias's gradient is the delta of each example. */
  readonly biasRows: number;
}

/**
 * Registers the gradient of `stackedLinear()` and its kernels, for every backend: `dx = dz W^T`, `dW = x^T dz`,
 * `db = sum of dz over examples`.
 */
export function registerStackedLinearGrad(): void {
  tf.registerGradient({
    kernelName: "StackedLinear",
    inputsToSave: ["x", "weights", "bias"],
    gradFunc(dy, [x, weights, bias], attributes) {
      const { needsInputGradient } = attributes as unknown as Pick<
        Attributes,
        "needsInputGradient"
      >;
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

  registerWebglKernel<Inputs, Attributes>(
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
