import { HYPERPARAMETERS } from "./hyperparameters";
import type { OptimizerRule } from "./OptimizerRule";

/** Momentum that looks one step ahead: `m = .9 m - lr g`, `w = w + .9 m - lr g`. Nesterov 1983, in Sutskever 2013's form. */
export const nesterov: OptimizerRule = {
  id: "nesterov",
  name: "Nesterov momentum",
  formula: "m = 0.9 m - lr g; w = w + 0.9 m - lr g",
  numSlots: 1,
  update(weights, gradient, [m], learningRate) {
    for (let i = 0; i < weights.length; i++) {
      const step = learningRate * gradient[i];
      m[i] = HYPERPARAMETERS.momentum * m[i] - step;
      weights[i] += HYPERPARAMETERS.momentum * m[i] - step;
    }
  },
  glsl: { slots: ["0.9 * s0 - lr * g"], weight: "w + 0.9 * s0 - lr * g" },
};
