import { HYPERPARAMETERS } from "./hyperparameters";
import type { OptimizerRule } from "./OptimizerRule";

const { rho, epsilon } = HYPERPARAMETERS;

/** Steps divided by the gradient's recent size: `v = .9 v + .1 g^2`, `w = w - lr g / sqrt(v + 1e-7)`. Hinton 2012, lecture 6. */
export const rmsprop: OptimizerRule = {
  id: "rmsprop",
  name: "RMSprop",
  formula: "v = 0.9 v + 0.1 g^2; w = w - lr g / sqrt(v + 1e-7)",
  numSlots: 1,
  update(weights, gradient, [v], learningRate) {
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i];
      v[i] = rho * v[i] + (1 - rho) * g * g;
      // Keras adds epsilon under the root here, unlike in Adam.
      weights[i] -= (learningRate * g) / Math.sqrt(v[i] + epsilon);
    }
  },
  glsl: { slots: ["0.9 * s0 + 0.1 * g * g"], weight: "w - lr * g / sqrt(s0 + 1e-7)" },
};
