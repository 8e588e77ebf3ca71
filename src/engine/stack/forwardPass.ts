import * as tf from "@tensorflow/tfjs";

import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";
import { normalizationByAverages } from "../kernels/NormalizationByAverages";
import { sharedLinear } from "../kernels/sharedLinear";
import { stackedActivation } from "../kernels/StackedActivation";
import { stackedLinear } from "../kernels/StackedLinear";
import { stackedNormalization } from "../kernels/StackedNormalization";
import type { LayerTensors } from "./parameterLayout";
import type { StackPlan } from "./planStacks";

/** How a forward pass is done. */
export interface ForwardMode {
  /** Batch normalization by these running averages, as in evaluation; by the examples at hand where there are none. */
  readonly averages?: readonly tf.Tensor3D[];
  /** Dropout's, as of a batch; off where there are none. */
  readonly masks?: readonly tf.Tensor3D[];
  /** Of each layer and network, where the networks are not all of the stack. */
  readonly activations?: StackPlan["activations"];
}

/** What a forward pass gives. */
export interface ForwardTensors {
  /** What enters the activation of each layer, `[networks, batch, units]`; the last are the outputs. */
  readonly preActivations: tf.Tensor3D[];
  /** Of batch normalization by the examples at hand: mean and variance of each hidden layer, `[networks, 2, units]`. */
  readonly moments: tf.Tensor3D[];
}

/**
 * `a = f(norm(y W + b))` layer by layer, dropped out and added to y where the plan says so, from x `[networks, batch,
 * features]`; biases and betas may have a row an example, and all networks may share a layer's weights and biases.
 */
export function forwardPass(
  plan: Pick<StackPlan, "shapes" | "activations">,
  x: tf.Tensor3D,
  layers: LayerTensors,
  mode: ForwardMode,
): ForwardTensors {
  const { averages = [], masks = [], activations = plan.activations } = mode;
  const preActivations: tf.Tensor3D[] = [];
  const moments: tf.Tensor3D[] = [];
  let y = x;
  plan.shapes.forEach(({ normalization, isResidual }, l) => {
    const { over } = NORMALIZATIONS[normalization];
    const isShared = layers.weights[l].shape[0] < y.shape[0];
    let z = isShared
      ? sharedLinear(y, layers.weights[l], layers.biases[l])
      : stackedLinear(y, layers.weights[l], layers.biases[l], l > 0);
    if (over === "examples" && averages.length > 0) {
      z = normalizationByAverages(z, layers.gammas[l], layers.betas[l], averages[l]);
    } else if (over !== null) {
      const normalized = stackedNormalization(z, layers.gammas[l], layers.betas[l], over);
      ({ z } = normalized);
      if (over === "examples") moments.push(normalized.moments);
    }
    preActivations.push(z);
    if (l === plan.shapes.length - 1) return;
    let a = stackedActivation(z, activations[l]);
    if (masks.length > 0) a = tf.mul(a, masks[l]);
    y = isResidual ? tf.add(y, a) : a;
  });
  return { preActivations, moments };
}
