import * as tf from "@tensorflow/tfjs";

import { stackedLinear } from "../../../src/engine/kernels/StackedLinear";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

/** A row-major array and its shape. */
export interface Block {
  readonly shape: readonly [number, number, number];
  readonly values: Float32Array;
}

export interface LinearInputs {
  readonly x: Block;
  readonly weights: Block;
  readonly bias: Block;
  /** What arrives from above, `[networks, batch, fanOut]`. */
  readonly dz: Block;
}

export interface LinearResult {
  readonly z: Float32Array;
  readonly dx: Float32Array;
  readonly dw: Float32Array;
  readonly db: Float32Array;
}

/** `z = xW + b` and its gradients by the fused kernel, or composed of tf.js's own ops. */
export async function linear(
  backend: BackendName,
  how: "fused" | "composed",
  inputs: LinearInputs,
): Promise<LinearResult> {
  await usePageBackend(backend);
  const op = how === "fused" ? stackedLinear : composedLinear;
  return run(inputs, (x, weights, bias) => op(x, weights, bias));
}

/** The same of a first layer, whose data gets no gradient: `dx` is zeros. */
export async function firstLinear(
  backend: BackendName,
  inputs: LinearInputs,
): Promise<LinearResult> {
  await usePageBackend(backend);
  const x = toTensor(inputs.x);
  const result = await run(inputs, (other, weights, bias) =>
    tf.add(stackedLinear(x, weights, bias, false), tf.mul(tf.sum(other), 0)),
  );
  x.dispose();
  return result;
}

function composedLinear(x: tf.Tensor3D, weights: tf.Tensor3D, bias: tf.Tensor3D): tf.Tensor3D {
  return tf.add(tf.matMul(x, weights), bias);
}

async function run(
  inputs: LinearInputs,
  op: (x: tf.Tensor3D, weights: tf.Tensor3D, bias: tf.Tensor3D) => tf.Tensor3D,
): Promise<LinearResult> {
  const tensors = tf.tidy(() => {
    const { value, grads } = tf.valueAndGrads((...[x, weights, bias]) =>
      op(x as tf.Tensor3D, weights as tf.Tensor3D, bias as tf.Tensor3D),
    )([toTensor(inputs.x), toTensor(inputs.weights), toTensor(inputs.bias)], toTensor(inputs.dz));
    return [value, ...grads];
  });
  const [z, dx, dw, db] = await Promise.all(
    tensors.map(async (tensor) => Float32Array.from(await tensor.data())),
  );
  tf.dispose(tensors);
  return { z, dx, dw, db };
}

function toTensor({ values, shape }: Block): tf.Tensor3D {
  return tf.tensor3d(values, [...shape]);
}
