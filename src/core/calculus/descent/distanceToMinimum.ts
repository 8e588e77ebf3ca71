import type { Objective } from "./Objective";

/** Step of the central differences of the gradient: `cbrt(2^-53)` is 5e-6, and a kink must lie within it. */
const STEP = 1e-4;

/**
 * How far the minimum is by Newton's step `H^-1 g`, in one or two coordinates, H from central differences of the
 * gradient; null where the surface does not curve upwards in every direction.
 */
export function distanceToMinimum(
  objective: Objective,
  position: readonly number[],
): number | null {
  const gradient = objective.gradient(position);
  const columns = position.map((coordinate, i) => {
    const h = STEP * Math.max(1, Math.abs(coordinate));
    const [up, down] = [h, -h].map((by) =>
      objective.gradient(position.map((other, j) => (j === i ? other + by : other))),
    );
    return up.map((slope, j) => (slope - down[j]) / (2 * h));
  });
  const [[xx, xy = 0], [yx, yy] = [0, 1]] = columns;
  const cross = (xy + yx) / 2;
  const determinant = xx * yy - cross * cross;
  if (!(xx > 0 && determinant > 0)) return null;
  const [gx, gy = 0] = gradient;
  return Math.hypot(yy * gx - cross * gy, xx * gy - cross * gx) / determinant;
}
