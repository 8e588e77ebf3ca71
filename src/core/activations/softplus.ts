import { exp } from "../math/exp";
import { log1p } from "../math/log";
import type { Activation } from "./Activation";
import { sigmoid } from "./sigmoid";

const E = "exp(-abs(z))";

/** Smooth ReLU, `max(z, 0) + log(1 + e^-|z|)`: written so, no exponential overflows. */
export const softplus: Activation = {
  id: "softplus",
  name: "softplus",
  formula: "log(1 + e^z)",
  slopeFormula: "1 / (1 + e^-z)",
  f: (z) => (z < 0 ? log1p(exp(z)) : z + log1p(exp(-z))),
  slope: (z) => sigmoid.f(z),
  glsl: {
    // Where 1 + e rounds e away, the series of log(1 + e) keeps it.
    f: `max(z, 0.0) + (${E} < 0.03 ? ${E} * (1.0 - ${E} * (0.5 - ${E} * (0.33333333 - 0.25 * ${E}))) : log(1.0 + ${E}))`,
    slope: "sigmoid_(z)",
  },
  frameworks: { kind: "named", identifier: "softplus", torch: "nn.Softplus()" },
};
