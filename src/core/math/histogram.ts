/** A histogram over equal bins from `min` to `max`; non-finite values are counted apart. */
export interface Histogram {
  readonly min: number;
  readonly max: number;
  readonly counts: Uint32Array;
  readonly numNonFinite: number;
}

/**
 * Counts values in `numBins` equal bins, by default from the smallest finite value to the largest; values outside
 * a given range count in the first or last bin, and a range of no width is widened by 1/2 on either side.
 */
export function makeHistogram(
  values: ArrayLike<number>,
  numBins: number,
  min?: number,
  max?: number,
): Histogram {
  const [low, high] = widen(...range(values, min, max));
  const counts = new Uint32Array(numBins);
  const binsPerUnit = numBins / (high - low);
  let numNonFinite = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      numNonFinite++;
      continue;
    }
    const bin = Math.floor((values[i] - low) * binsPerUnit);
    counts[Math.min(Math.max(bin, 0), numBins - 1)]++;
  }
  return { min: low, max: high, counts, numNonFinite };
}

/** The bounds given, or those of the finite values; `[0, 0]` where there are none. */
function range(values: ArrayLike<number>, min?: number, max?: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  if (low > high) low = high = min ?? max ?? 0;
  return [min ?? low, max ?? high];
}

function widen(low: number, high: number): [number, number] {
  return high > low ? [low, high] : [low - 0.5, low + 0.5];
}
