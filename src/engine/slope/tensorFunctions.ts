import * as tf from "@tensorflow/tfjs";

import type { FunctionName } from "../../core/calculus/expression/functions/functions";

/** The functions of expressions as TensorFlow.js has them, each with its own rule of differentiation. */
export const TENSOR_FUNCTIONS: Readonly<
  Record<FunctionName, (u: tf.Tensor, v: tf.Tensor) => tf.Tensor>
> = {
  sin: (u) => tf.sin(u),
  cos: (u) => tf.cos(u),
  tan: (u) => tf.tan(u),
  exp: (u) => tf.exp(u),
  ln: (u) => tf.log(u),
  sqrt: (u) => tf.sqrt(u),
  abs: (u) => tf.abs(u),
  sigmoid: (u) => tf.sigmoid(u),
  tanh: (u) => tf.tanh(u),
  relu: (u) => tf.relu(u),
  softplus: (u) => tf.softplus(u),
  min: (u, v) => tf.minimum(u, v),
  max: (u, v) => tf.maximum(u, v),
  step: (u) => tf.step(u),
};
