import { hessianAt } from "./hessianAt";
import type { Objective } from "./Objective";

/**
 * The learning rate above which gradient descent cannot settle at a minimum: `2 (1 + momentum) / L`, L the largest
 * second derivative there in any direction (Polyak 1964; without momentum `2 / L`, which is 1 for x^2). Null where the
 * curve is too level there to set one.
 */
export function largestRate(
  objective: Objective,
  minimum: readonly number[],
  momentum: number,
): number | null {
  const { xx, xy, yy } = hessianAt(objective, minimum);
  // The larger eigenvalue of [[xx, xy], [xy, yy]].
  const steepest = (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
  return steepest > LEVEL ? (2 * (1 + momentum)) / steepest : null;
}

/** Second derivatives below this are differences of rounding. */
const LEVEL = 1e-6;
