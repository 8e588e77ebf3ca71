/** The straight line through two points of a curve. */
export interface Secant {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** `x2 - x1` */
  readonly run: number;
  /** `f(x2) - f(x1)` */
  readonly rise: number;
  /** `rise / run`; null where both points are one, and there is nothing to divide by. */
  readonly slope: number | null;
}

/** The secant of f from x1 to x2. */
export function secant(f: (x: number) => number, x1: number, x2: number): Secant {
  const from = { x: x1, y: f(x1) };
  const to = { x: x2, y: f(x2) };
  const run = to.x - from.x;
  const rise = to.y - from.y;
  return { from, to, run, rise, slope: run === 0 ? null : rise / run };
}
