/** @file Slopes over a small distance h, by formulas that touch the function only at points: no derivative is known. */

/** `(f(x + h) - f(x)) / h`; differs from f' by about `h f''/2`. */
export function forwardDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x)) / h;
}

/** `(f(x) - f(x - h)) / h`; differs from f' by about `-h f''/2`. */
export function backwardDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x) - f(x - h)) / h;
}

/** `(f(x + h) - f(x - h)) / 2h`; differs from f' by about `h^2 f'''/6`. */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}
