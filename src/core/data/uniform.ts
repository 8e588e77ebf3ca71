import type { Rng } from "../math/rng";

/** The next number of `U(low, high)`. */
export function uniform(rng: Rng, low: number, high: number): number {
  return low + (high - low) * rng();
}
