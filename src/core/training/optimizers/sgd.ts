import type { OptimizerRule } from "./OptimizerRule";

/** Gradient descent on batches: `w = w - lr g`. */
export const sgd: OptimizerRule = {
  id: "sgd",
  name: "SGD",
  formula: "w = w - lr g",
  numSlots: 0,
  update(weights, gradient, _slots, learningRate) {
    for (let i = 0; i < weights.length; i++) weights[i] -= learningRate * gradient[i];
  },
  glsl: { slots: [], weight: "w - lr * g" },
};
