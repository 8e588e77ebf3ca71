import * as tf from "@tensorflow/tfjs";

import { CONSTANTS, isE } from "../../core/calculus/expression/constants";
import type { BinaryKind, Expression } from "../../core/calculus/expression/Expression";
import { TENSOR_FUNCTIONS } from "./tensorFunctions";

const OPERATIONS: Readonly<Record<BinaryKind, (u: tf.Tensor, v: tf.Tensor) => tf.Tensor>> = {
  sum: (u, v) => tf.add(u, v),
  difference: (u, v) => tf.sub(u, v),
  product: (u, v) => tf.mul(u, v),
  quotient: (u, v) => tf.div(u, v),
  power: (u, v) => tf.pow(u, v),
};

/** f(x) in float32, put together from TensorFlow.js's ops so that it can differentiate it. */
export function expressionToTensor(tree: Expression, x: tf.Tensor): tf.Tensor {
  switch (tree.kind) {
    case "number":
      return tf.scalar(tree.value);
    case "variable":
      return x;
    case "constant":
      return tf.scalar(CONSTANTS[tree.name]);
    case "negate":
      return tf.neg(expressionToTensor(tree.of, x));
    case "call": {
      const [u, v = u] = tree.args.map((arg) => expressionToTensor(arg, x));
      return TENSOR_FUNCTIONS[tree.name](u, v);
    }
    case "derivative":
      throw new Error("a derivative must be worked out before it is a function of tensors");
    default: {
      const right = expressionToTensor(tree.right, x);
      // A power of e is one op, as everybody writes it.
      if (tree.kind === "power" && isE(tree.left)) return tf.exp(right);
      return OPERATIONS[tree.kind](expressionToTensor(tree.left, x), right);
    }
  }
}
