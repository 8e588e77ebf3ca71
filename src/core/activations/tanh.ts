import { exp } from "../math/exp";
import { tanh as tanhOf } from "../math/tanh";
import type { Activation } from "./Activation";

/** Hyperbolic tangent; the slope is `sech^2 z = 4e / (1 + e)^2`, `e = e^-2|z|`, since `1 - f^2` cancels for large |z|. */
export const tanh: Activation = {
  id: "tanh",
  name: "tanh",
  formula: "(e^z - e^-z) / (e^z + e^-z)",
  slopeFormula: "1 - f(z)^2",
  f: tanhOf,
  slope(z) {
    const e = exp(z < 0 ? 2 * z : -2 * z);
    return (4 * e) / ((1 + e) * (1 + e));
  },
  glsl: { f: "tanh_(z)", slope: "4.0 * sigmoid_(2.0 * z) * sigmoid_(-2.0 * z)" },
  frameworks: { kind: "named", identifier: "tanh", torch: "nn.Tanh()" },
};
