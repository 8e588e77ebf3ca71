/** Samples of a curve from end to end. */
const NUM_SAMPLES = 400;
/** Share of the samples at either end that a far larger rest may be cut down to, as at a pole. */
const TAIL = 0.08;
/** How many times the middle's span the whole must be for that. */
const FAR = 8;
/** Room above and below, as a share of the span. */
const MARGIN = 0.08;

/**
 * What of the y axis shows a curve well: all of its finite values and 0 with a margin, but near a pole only as much
 * as lets the rest be seen; from -1 to 1 where there is no value at all.
 */
export function valueRange(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
): readonly [low: number, high: number] {
  const values = Array.from({ length: NUM_SAMPLES + 1 }, (_, i) =>
    f(from + ((to - from) * i) / NUM_SAMPLES),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (values.length === 0) return [-1, 1];
  const at = (share: number) => values[Math.round(share * (values.length - 1))];
  const [inner, outer] = [at(1 - TAIL) - at(TAIL), at(1) - at(0)];
  const hasPole = outer > FAR * inner && inner > 0;
  const low = Math.min(0, hasPole ? at(TAIL) - inner / 2 : at(0));
  const high = Math.max(0, hasPole ? at(1 - TAIL) + inner / 2 : at(1));
  const span = high - low || 2;
  return [low - MARGIN * span, high + MARGIN * span];
}
