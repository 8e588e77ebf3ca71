import * as tf from "@tensorflow/tfjs";

import { normalizationByAverages } from "../../../src/engine/kernels/NormalizationByAverages";
import { runningAverages } from "../../../src/engine/kernels/RunningAverages";
import { stackedNormalization } from "../../../src/engine/kernels/StackedNormalization";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";
import type { Block } from "./linear.harness";

export interface NormalizationInputs {
  /** `[networks, batch, units]`. */
  readonly h: Block;
  /** `[networks, 1, units]`. */
  readonly gamma: Block;
  /** `[networks, 1 or batch, units]`. */
  readonly beta: Block;
  /** What arrives from above, `[networks, batch, units]`. */
  readonly dz: Block;
}

/** The normalized values, the moments they go by, and the gradients. */
export async function normalization(
  backend: BackendName,
  over: "examples" | "units",
  inputs: NormalizationInputs,
) {
  await usePageBackend(backend);
  const tensors = tf.tidy(() => {
    let moments = tf.tensor3d([], [0, 2, 0]);
    const { value, grads } = tf.valueAndGrads((...[h, gamma, beta]) => {
      const result = stackedNormalization(
        h as tf.Tensor3D,
        gamma as tf.Tensor3D,
        beta as tf.Tensor3D,
        over,
      );
      moments = tf.keep(result.moments);
      return result.z;
    })([toTensor(inputs.h), toTensor(inputs.gamma), toTensor(inputs.beta)], toTensor(inputs.dz));
    return [value, moments, ...grads];
  });
  const [z, moments, dh, dgamma, dbeta] = await Promise.all(
    tensors.map(async (tensor) => Float32Array.from(await tensor.data())),
  );
  tf.dispose(tensors);
  return { z, moments, dh, dgamma, dbeta };
}

/** The same by given means and variances `[networks, 2, units]`. */
export async function byAverages(
  backend: BackendName,
  { h, gamma, beta }: NormalizationInputs,
  averages: Block,
): Promise<Float32Array> {
  await usePageBackend(backend);
  const z = tf.tidy(() =>
    normalizationByAverages(toTensor(h), toTensor(gamma), toTensor(beta), toTensor(averages)),
  );
  const values = Float32Array.from(await z.data());
  z.dispose();
  return values;
}

/** Averages after a step of networks of which some have stopped: a row of settings each. */
export async function nextAverages(
  backend: BackendName,
  averages: Block,
  moments: Block,
  settings: readonly number[][],
): Promise<Float32Array> {
  await usePageBackend(backend);
  const next = tf.tidy(() =>
    runningAverages(toTensor(averages), toTensor(moments), tf.tensor2d(settings as number[][])),
  );
  const values = Float32Array.from(await next.data());
  next.dispose();
  return values;
}

function toTensor({ values, shape }: Block): tf.Tensor3D {
  return tf.tensor3d(values, [...shape]);
}
