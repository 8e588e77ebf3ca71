import * as tf from "@tensorflow/tfjs";

import { clipGradients } from "../../../src/engine/kernels/GradientClip";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";
import type { Block } from "./linear.harness";

/** One tensor of parameters and its data gradient. */
export interface ClipInputs {
  readonly parameters: Block;
  readonly gradient: Block;
  readonly isPenalized: boolean;
}

/** The clipped gradients; `settings` has a row a network. */
export async function clip(
  backend: BackendName,
  inputs: readonly ClipInputs[],
  settings: readonly number[][],
): Promise<Float32Array[]> {
  await usePageBackend(backend);
  const toTensor = ({ values, shape }: Block) => tf.tensor3d(values, [...shape]);
  const clipped = tf.tidy(() =>
    clipGradients(
      inputs.map(({ parameters, gradient, isPenalized }) => ({
        parameters: toTensor(parameters),
        gradient: toTensor(gradient),
        isPenalized,
      })),
      tf.tensor2d(settings as number[][]),
    ),
  );
  const values = await Promise.all(
    clipped.map(async (tensor) => Float32Array.from(await tensor.data())),
  );
  tf.dispose(clipped);
  return values;
}
