import type { Activation } from "../activations/Activation";
import { SATURATED_BELOW } from "../training/takeLayerStatistics";
import { exp } from "../math/exp";

/** Expectations over `z ~ N(mean, std^2)`. */
export interface GaussianMoments {
  /** `E[f(z)]` */
  readonly mean: number;
  /** `E[f(z)^2]` */
  readonly square: number;
  /** `E[f'(z)^2]` */
  readonly slopeSquare: number;
  /** Probability of `|f'(z)| < 0.05`. */
  readonly saturated: number;
}

interface Quadrature {
  readonly u: Float64Array;
  /** Sums to 1. */
  readonly weight: Float64Array;
}

/** Beyond 8 standard deviations lies 1e-15 of the mass. */
const REACH = 8;
const PANELS_A_SIDE = 16;
/** Gauss and Legendre's rule with four nodes on [-1, 1] (Abramowitz and Stegun 1964, table 25.4). */
const NODES = [-0.8611363115940526, -0.33998104358485626, 0.33998104358485626, 0.8611363115940526];
const WEIGHTS = [0.34785484513745385, 0.6521451548625461, 0.6521451548625461, 0.34785484513745385];

const CENTERED = makeQuadrature(0);

/** Moments of `f(z)` and `f'(z)` for a Gaussian preActivation, by panels that meet at z = 0, where an f may have its kink. */
export function gaussianMoments(
  { f, slope }: Pick<Activation, "f" | "slope">,
  mean: number,
  std: number,
): GaussianMoments {
  const { u, weight } = mean === 0 || std === 0 ? CENTERED : makeQuadrature(-mean / std);
  let first = 0;
  let square = 0;
  let slopeSquare = 0;
  let saturated = 0;
  for (let i = 0; i < u.length; i++) {
    const z = mean + std * u[i];
    const a = f(z);
    const s = slope(z);
    first += weight[i] * a;
    square += weight[i] * a * a;
    slopeSquare += weight[i] * s * s;
    if (Math.abs(s) < SATURATED_BELOW) saturated += weight[i];
  }
  return { mean: first, square, slopeSquare, saturated };
}

/** Nodes and weights of the standard normal distribution in equal panels on both sides of `split`. */
function makeQuadrature(split: number): Quadrature {
  const middle = Math.min(REACH, Math.max(-REACH, split));
  const u: number[] = [];
  const density: number[] = [];
  for (const [from, to] of [
    [-REACH, middle],
    [middle, REACH],
  ]) {
    const half = (to - from) / (2 * PANELS_A_SIDE);
    for (let panel = 0; panel < PANELS_A_SIDE; panel++)
      NODES.forEach((node, i) => {
        const at = from + half * (2 * panel + 1 + node);
        u.push(at);
        density.push(half * WEIGHTS[i] * exp((-at * at) / 2));
      });
  }
  const total = density.reduce((sum, value) => sum + value, 0);
  return { u: Float64Array.from(u), weight: Float64Array.from(density, (value) => value / total) };
}
