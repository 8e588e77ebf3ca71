/** A bracket `from <= root <= to`; both ends are equal where the function is exactly 0. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/**
 * Halves a bracket with different signs at its ends until no double lies between them; a jump across 0 is found like
 * a root. A point on the way without a value, as the slope of a cusp has none, ends the search as a root does.
 */
export function bisect(g: (x: number) => number, { from, to }: Bracket): Bracket {
  const isRising = g(from) < 0;
  for (;;) {
    const middle = from + (to - from) / 2;
    if (!(middle > from && middle < to)) return { from, to };
    const value = g(middle);
    if (value === 0 || Number.isNaN(value)) return { from: middle, to: middle };
    if (value < 0 === isRising) from = middle;
    else to = middle;
  }
}
