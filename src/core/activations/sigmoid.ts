import { exp } from "../math/exp";
import type { Activation } from "./Activation";

/** Logistic function; `e = e^-|z|` never overflows, and the slope has no cancelling `1 - f`. */
export const sigmoid: Activation = {
  id: "sigmoid",
  name: "sigmoid",
  formula: "1 / (1 + e^-z)",
  slopeFormula: "f(z) (1 - f(z))",
  f(z) {
    const e = exp(z < 0 ? z : -z);
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  },
  slope(z) {
    const e = exp(z < 0 ? z : -z);
    return e / ((1 + e) * (1 + e));
  },
  glsl: { f: "sigmoid_(z)", slope: "sigmoid_(z) * sigmoid_(-z)" },
  frameworks: { kind: "named", identifier: "sigmoid", torch: "nn.Sigmoid()" },
};
