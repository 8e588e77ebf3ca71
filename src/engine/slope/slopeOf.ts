import * as tf from "@tensorflow/tfjs";

import type { Expression } from "../../core/calculus/expression/Expression";
import { hasVariable } from "../../core/calculus/expression/hasVariable";
import { expressionToTensor } from "./expressionToTensor";

/**
 * df/dx at x by TensorFlow.js's automatic differentiation in float32, to which x is rounded too; where f has no value it
 * may answer a number all the same, 1/x for ln(x) below 0.
 */
export function slopeOf(tree: Expression, x: number): number {
  // tf.grad() refuses what x has no part in.
  if (!hasVariable(tree, "x")) return 0;
  return tf.tidy(() => {
    const slope = tf.grad((at: tf.Tensor) => expressionToTensor(tree, at))(tf.scalar(x));
    return slope.dataSync()[0];
  });
}
