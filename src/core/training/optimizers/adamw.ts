import { adam, adamRate } from "./adam";
import { HYPERPARAMETERS } from "./hyperparameters";
import type { OptimizerRule } from "./OptimizerRule";

/** Adam after `w = w - lr .004 w`: decay apart from the gradient, of biases too, as in Keras. Loshchilov and Hutter 2019. */
export const adamw: OptimizerRule = {
  id: "adamw",
  name: "AdamW",
  formula: "w = w - 0.004 lr w; then Adam",
  numSlots: adam.numSlots,
  update(weights, gradient, slots, learningRate, step) {
    const decay = HYPERPARAMETERS.weightDecay * learningRate;
    for (let i = 0; i < weights.length; i++) weights[i] -= decay * weights[i];
    adam.update(weights, gradient, slots, learningRate, step);
  },
  stepFactor: (step) => adamRate(1, step),
  glsl: {
    slots: adam.glsl.slots,
    weight: "w - 0.004 * lr * w - lr * factor * s0 / (sqrt(s1) + 1e-7)",
  },
};
