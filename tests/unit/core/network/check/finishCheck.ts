import { makeRng } from "../../../../../src/core/math/rng";
import { checkGradient } from "../../../../../src/core/network/check/checkGradient";
import type {
  AutomaticGradient,
  CheckedNetwork,
  GradientCheck,
} from "../../../../../src/core/network/check/GradientCheck";
import { lossAndGradients } from "../../../../../src/core/network/referenceNetwork";

/** Runs a check to its end. */
export function finishCheck(network: CheckedNetwork, automatic: AutomaticGradient): GradientCheck {
  const check = checkGradient(network, automatic, makeRng(1, 0, "direction"));
  for (;;) {
    const { done, value } = check.next();
    if (done) return value;
  }
}

/** The gradient without penalty as a backend that errs only by rounding would hand it over. */
export function float32Gradient({ layers, parameters, objective }: CheckedNetwork) {
  const gradients = lossAndGradients(layers, parameters, { ...objective, l1: 0, l2: 0 });
  const rounded = (tensors: readonly Float64Array[]) =>
    tensors.map((tensor) => Float32Array.from(tensor));
  return {
    weights: rounded(gradients.weights),
    biases: rounded(gradients.biases),
    gammas: rounded(gradients.gammas),
    betas: rounded(gradients.betas),
  };
}
