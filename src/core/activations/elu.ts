import { exp, expm1 } from "../math/exp";
import type { Activation } from "./Activation";

/** Exponential linear unit with alpha 1 (Clevert, Unterthiner and Hochreiter 2016). */
export const elu: Activation = {
  id: "elu",
  name: "ELU",
  formula: "z if z > 0, else e^z - 1",
  slopeFormula: "1 if z > 0, else e^z",
  f: (z) => (z > 0 ? z : expm1(z)),
  slope: (z) => (z > 0 ? 1 : exp(z)),
  glsl: {
    // `e^z - 1 = tanh(z/2) (e^z + 1)` keeps the digits of a tiny z; min() keeps e^z finite in the branch not taken.
    f: "z > 0.0 ? z : tanh_(0.5 * z) * (exp(min(z, 0.0)) + 1.0)",
    slope: "z > 0.0 ? 1.0 : exp(min(z, 0.0))",
  },
  frameworks: { kind: "named", identifier: "elu", torch: "nn.ELU()" },
};
