import { hessianAt } from "./hessianAt";
import type { Objective } from "./Objective";

/**
 * How far the minimum is by Newton's step `H^-1 g`, in one or two coordinates, H from central differences of the
 * gradient; null where the surface does not curve upwards in every direction.
 */
export function distanceToMinimum(
  objective: Objective,
  position: readonly number[],
): number | null {
  const { xx, xy, yy: along } = hessianAt(objective, position);
  const yy = position.length === 1 ? 1 : along;
  const determinant = xx * yy - xy * xy;
  if (!(xx > 0 && determinant > 0)) return null;
  const [gx, gy = 0] = objective.gradient(position);
  return Math.hypot(yy * gx - xy * gy, xx * gy - xy * gx) / determinant;
}
