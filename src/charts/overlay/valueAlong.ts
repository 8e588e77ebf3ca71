/** Heights over places that never fall; null is a gap. */
export interface Heights {
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
}

/**
 * The height at one place, on the straight line between the two nearest: `y0 + (y1 - y0) (at - x0) / (x1 - x0)`. Null
 * before the first place, after the last, and beside a gap.
 */
export function valueAlong({ x, y }: Heights, at: number): number | null {
  const after = firstFrom(x, at);
  if (after === x.length) return null;
  if (x[after] === at) return y[after];
  if (after === 0) return null;
  const [low, high] = [y[after - 1], y[after]];
  if (low === null || high === null) return null;
  return low + ((high - low) * (at - x[after - 1])) / (x[after] - x[after - 1]);
}

/** Index of the first place that is `at` or beyond it; the number of places where there is none. */
function firstFrom(x: readonly number[], at: number): number {
  let [low, high] = [0, x.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
