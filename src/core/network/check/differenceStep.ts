const SHORTEST = 1e-7;
const LONGEST = 5e-3;

/** Rounding that a quotient may carry where the step has to stay short, relative to the layer's gradient. */
const ROUNDING_AT_KINKS = 1e-6;

/** Rounding, likewise, beyond which a quotient says nothing against a gradient. */
const RESOLVED = 1e-4;

/**
 * The step h of a central difference for gradients of size `scale`; `roundoff` is the rounding of the losses'
 * difference, so that the quotient's is `roundoff / 2h`. A smooth loss adds about `h^2 scale` of its own curvature: the
 * sum is least near `h = (roundoff / scale)^(1/3)` (Press et al., Numerical Recipes, 5.7). With kinks the step is only
 * as long as rounding asks, since a longer one crosses more of them.
 */
export function differenceStep(roundoff: number, scale: number, hasKinks: boolean): number {
  const noise = roundoff / scale;
  const best = hasKinks ? noise / ROUNDING_AT_KINKS : Math.cbrt(noise);
  return Math.min(Math.max(best, SHORTEST), LONGEST);
}

/** Whether the quotient with step h can tell a right gradient of this size from a wrong one. */
export function isResolved(roundoff: number, scale: number, h: number): boolean {
  // A gradient of exactly 0 is compared with 0.
  return scale === 0 || roundoff <= RESOLVED * h * scale;
}
