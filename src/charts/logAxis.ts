/** Ends and ticks of an axis of exponents of ten. */
export interface LogAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

const STEPS = [0.5, 1, 2, 4, 5, 10, 20];
const MOST_STEPS = 4;

/** The axis that holds these exponents: it ends at halves, spans a decade at the least, and has two ticks at the least. */
export function logAxis(exponents: readonly (number | null)[]): LogAxis {
  const known = exponents.filter((exponent) => exponent !== null);
  // Plus 0: rounding up -0.3 gives -0.
  const high = known.length > 0 ? Math.ceil(2 * Math.max(...known)) / 2 + 0 : 0;
  const low = known.length > 0 ? Math.floor(2 * Math.min(...known)) / 2 : 0;
  const bottom = Math.min(low, high - 1);
  const step = STEPS.find((one) => (high - bottom) / one <= MOST_STEPS) ?? 50;
  const first = Math.ceil(bottom / step);
  const last = Math.floor(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step + 0);
  return { domain: [bottom, high], ticks };
}
