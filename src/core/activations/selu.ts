import { exp, expm1 } from "../math/exp";
import type { Activation } from "./Activation";

// The fixed point of mean 0 and variance 1, Klambauer et al. 2017, equation 14.
const LAMBDA = 1.0507009873554805;
const LAMBDA_ALPHA = 1.7580993408473766;

/** Scaled exponential linear unit; at 0 the slope from the left, as frameworks take it. */
export const selu: Activation = {
  id: "selu",
  name: "SELU",
  formula: "1.0507 z if z > 0, else 1.7581 (e^z - 1)",
  slopeFormula: "1.0507 if z > 0, else 1.7581 e^z",
  f: (z) => (z > 0 ? LAMBDA * z : LAMBDA_ALPHA * expm1(z)),
  slope: (z) => (z > 0 ? LAMBDA : LAMBDA_ALPHA * exp(z)),
  kinks: [0],
  glsl: {
    // `e^z - 1 = tanh(z/2) (e^z + 1)` keeps the digits of a tiny z; min() keeps e^z finite in the branch not taken.
    f: `z > 0.0 ? ${LAMBDA} * z : ${LAMBDA_ALPHA} * tanh_(0.5 * z) * (exp(min(z, 0.0)) + 1.0)`,
    slope: `z > 0.0 ? ${LAMBDA} : ${LAMBDA_ALPHA} * exp(min(z, 0.0))`,
  },
  frameworks: { kind: "named", identifier: "selu", torch: "nn.SELU()" },
};
