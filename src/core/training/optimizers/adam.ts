import { HYPERPARAMETERS } from "./hyperparameters";
import { integerPower } from "./integerPower";
import type { OptimizerRule } from "./OptimizerRule";

const { beta1, beta2, epsilon } = HYPERPARAMETERS;

/** `lr sqrt(1 - beta2^step) / (1 - beta1^step)`: the rate that makes up for moments that start at zero. */
export function adamRate(learningRate: number, step: number): number {
  const correction2 = Math.sqrt(1 - integerPower(beta2, step));
  return (learningRate * correction2) / (1 - integerPower(beta1, step));
}

/**
 * `m = m + .1 (g - m)`, `v = v + .001 (g^2 - v)`, `w = w - adamRate m / (sqrt(v) + 1e-7)`.
 * Kingma and Ba 2015, in the form before their section 2.1, whose epsilon is not scaled.
 */
export const adam: OptimizerRule = {
  id: "adam",
  name: "Adam",
  formula:
    "m = 0.9 m + 0.1 g; v = 0.999 v + 0.001 g^2; w = w - lr sqrt(1 - 0.999^t) / (1 - 0.9^t) m / (sqrt(v) + 1e-7)",
  numSlots: 2,
  update(weights, gradient, [m, v], learningRate, step) {
    const rate = adamRate(learningRate, step);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i];
      m[i] += (1 - beta1) * (g - m[i]);
      v[i] += (1 - beta2) * (g * g - v[i]);
      weights[i] -= (rate * m[i]) / (Math.sqrt(v[i]) + epsilon);
    }
  },
  stepFactor: (step) => adamRate(1, step),
  glsl: {
    slots: ["s0 + 0.1 * (g - s0)", "s1 + 0.001 * (g * g - s1)"],
    weight: "w - lr * factor * s0 / (sqrt(s1) + 1e-7)",
  },
};
