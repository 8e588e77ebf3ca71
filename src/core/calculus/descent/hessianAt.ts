import type { Objective } from "./Objective";

/** Step of the central differences of the gradient: `cbrt(2^-53)` is 5e-6, and a kink must lie within it. */
const STEP = 1e-4;

/** Second derivatives of a function of one or two coordinates; of one, as though it were level along the other. */
export interface Hessian {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** The second derivatives at a position, from central differences of the gradient. */
export function hessianAt(objective: Objective, position: readonly number[]): Hessian {
  const columns = position.map((coordinate, i) => {
    const h = STEP * Math.max(1, Math.abs(coordinate));
    const [up, down] = [h, -h].map((by) =>
      objective.gradient(position.map((other, j) => (j === i ? other + by : other))),
    );
    return up.map((slope, j) => (slope - down[j]) / (2 * h));
  });
  const [[xx, xy = 0], [yx, yy] = [xy, 0]] = columns;
  return { xx, xy: (xy + yx) / 2, yy };
}
