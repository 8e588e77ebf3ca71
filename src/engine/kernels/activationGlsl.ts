import { ACTIVATIONS } from "../../core/activations/activations";
import type { ActivationId } from "../../core/experiment/Experiment";
import { selectByNetwork } from "./perNetwork";

/** Functions that the activations' GLSL may call; accurate in float32 for tiny z, finite for huge z. */
const HELPERS = `
  // sin(z) = (-1)^k sin(z - k pi); pi in three parts, so that k times the first two is exact (Cody and Waite 1980).
  float sinOfRest_(float z, float k) {
    float r = ((z - k * 3.140625) - k * 9.670257568359375e-4) - k * 6.278329571784605e-7;
    float s = r * r;
    float size = r * (1.0 + s * (-1.0 / 6.0 + s * (1.0 / 120.0 + s * (-1.0 / 5040.0 + s * (1.0 / 362880.0 - s / 39916800.0)))));
    return mod(floor(k), 2.0) == 0.0 ? size : -size;
  }
  // GLSL promises of its own sin() an absolute error of 2^-11 only, and no digits of a tiny z.
  float sin_(float z) { return abs(z) < 30000.0 ? sinOfRest_(z, floor(z / 3.14159265359 + 0.5)) : sin(z); }
  // cos(z) = (-1)^(n + 1) sin(z - (n + 1/2) pi).
  float cos_(float z) { return abs(z) < 30000.0 ? -sinOfRest_(z, floor(z / 3.14159265359) + 0.5) : cos(z); }
  float tanh_(float z) {
    float size = abs(z);
    // Below .3 the series: 1 - e^-2z would lose the digits of a small z.
    if (size < 0.3) {
      float s = z * z;
      return z * (1.0 + s * (-1.0 / 3.0 + s * (2.0 / 15.0 + s * (-17.0 / 315.0 + s * (62.0 / 2835.0)))));
    }
    float e = exp(-2.0 * size);
    return sign(z) * (1.0 - e) / (1.0 + e);
  }
  float sigmoid_(float z) {
    float e = exp(-abs(z));
    return (z >= 0.0 ? 1.0 : e) / (1.0 + e);
  }
  // Series below .5, above it Abramowitz and Stegun 7.1.26, error 1.5e-7.
  float erf_(float z) {
    float size = abs(z);
    if (size < 0.5) {
      float s = z * z;
      return 1.1283791671 * z * (1.0 + s * (-1.0 / 3.0 + s * (0.1 + s * (-1.0 / 42.0 + s * (1.0 / 216.0 - s / 1320.0)))));
    }
    float t = 1.0 / (1.0 + 0.3275911 * size);
    float poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return sign(z) * (1.0 - poly * exp(-size * size));
  }`;

/** GLSL functions `float activation(int n, float z)` and `float slope(int n, float z)` of a stack's networks. */
export function activationGlsl(activations: readonly ActivationId[]): string {
  const select = (part: "f" | "slope") =>
    selectByNetwork(activations, (id) => `return ${ACTIVATIONS[id].glsl[part]};`);
  return `
    ${HELPERS}
    float activation(int n, float z) { ${select("f")} }
    float slope(int n, float z) { ${select("slope")} }`;
}
