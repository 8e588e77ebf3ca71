/** How far a number may be from what is expected of it. */
export interface Tolerance {
  /** Share of the expected number. */
  readonly relative?: number;
  readonly absolute?: number;
}

/**
 * The largest `|actual - expected| / (absolute + relative |expected|)`: at most 1 where every number is within
 * tolerance, Infinity where one is NaN or missing.
 */
export function worstError(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { relative = 0, absolute = 0 }: Tolerance,
): number {
  if (actual.length !== expected.length || expected.length === 0) return Infinity;
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i] - expected[i]);
    if (error === 0) continue;
    const ratio = error / (absolute + relative * Math.abs(expected[i]));
    worst = Math.max(worst, Number.isNaN(ratio) ? Infinity : ratio);
  }
  return worst;
}

/** `sqrt(mean(v^2))`: the size of a layer's numbers, to which errors of single entries are compared. */
export function rms(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return Math.sqrt(sum / values.length);
}
