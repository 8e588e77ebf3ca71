import { erfc } from "../math/erf";
import { exp } from "../math/exp";
import type { Activation } from "./Activation";

const ONE_OVER_SQRT_2PI = 0.3989422804014327;
const DENSITY = "0.3989422804 * exp(-0.5 * min(abs(z), 20.0) * min(abs(z), 20.0))";

/** Distribution function of the standard normal, `(1 + erf(z/sqrt 2)) / 2`, by erfc so that its lower tail keeps its digits. */
function phi(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** Density of the standard normal; beyond 40 it is 0, and the square of a huge z would overflow. */
function density(z: number): number {
  return z > 40 || z < -40 ? 0 : ONE_OVER_SQRT_2PI * exp(-0.5 * z * z);
}

/** Gaussian error linear unit, the exact one (Hendrycks and Gimpel 2016); P is the normal distribution function. */
export const gelu: Activation = {
  id: "gelu",
  name: "GELU",
  formula: "z P(z), P(z) = (1 + erf(z / sqrt(2))) / 2",
  slopeFormula: "P(z) + z e^(-z^2 / 2) / sqrt(2 pi)",
  f: (z) => z * phi(z),
  slope: (z) => phi(z) + z * density(z),
  glsl: {
    f: "0.5 * z * (1.0 + erf_(0.7071067812 * z))",
    // A float32 density is 0 from 14.5 on; cutting |z| at 20 keeps its square finite.
    slope: `0.5 * (1.0 + erf_(0.7071067812 * z)) + z * ${DENSITY}`,
  },
  frameworks: { kind: "named", identifier: "gelu", torch: "nn.GELU()" },
};
