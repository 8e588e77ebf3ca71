import { HYPERPARAMETERS } from "./hyperparameters";
import type { OptimizerRule } from "./OptimizerRule";

/** SGD that keeps rolling: `m = .9 m - lr g`, `w = w + m`. Polyak 1964. */
export const momentum: OptimizerRule = {
  id: "momentum",
  name: "Momentum",
  formula: "m = 0.9 m - lr g; w = w + m",
  numSlots: 1,
  update(weights, gradient, [m], learningRate) {
    for (let i = 0; i < weights.length; i++) {
      m[i] = HYPERPARAMETERS.momentum * m[i] - learningRate * gradient[i];
      weights[i] += m[i];
    }
  },
  glsl: { slots: ["0.9 * s0 - lr * g"], weight: "w + s0" },
};
