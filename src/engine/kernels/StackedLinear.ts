import * as tf from "@tensorflow/tfjs";

import { addProduct } from "./addProduct";
import { registerHostKernel } from "./hostKernel";
import { rowMajor } from "./MatrixView";
import { registerWebglKernel } from "./webglKernel";

type Inputs = "x" | "weights" | "bias";

interface Attributes {
  /** For the gradient: false for the first layer, as the data gets none. */
  readonly needsInputGradient: boolean;
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

/** Registers the kernels for every backend; the gradient is `registerStackedLinearGrad()`'s. */
export function registerStackedLinear(): void {
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
}
