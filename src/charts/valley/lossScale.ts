import type { GridField } from "../../core/network/plane/GridField";
import { quantile } from "../../core/math/statistics";

/** The values at either end of a map's colours. */
export type LossScale = readonly [low: number, high: number];

/** The few cells beyond are in the last colour: a corner that explodes would leave none for the rest. */
const MOST = 0.98;
/** A map as level as this, relative to its values, is drawn in one colour and not as its rounding. */
const LEVEL = 1e-7;

/** One scale for all of some maps, so that equal colours are equal losses. */
export function lossScale(fields: readonly GridField[]): LossScale {
  const finite = fields.flatMap(({ values }) => Array.from(values).filter(Number.isFinite));
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  // Of each map the most, so that the steeper of two is not cut where the other has its end.
  const highs = fields.map(({ values }) =>
    quantile(Array.from(values).filter(Number.isFinite), MOST),
  );
  const high = highs.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), low);
  return high - low > LEVEL * Math.abs(high) ? [low, high] : [low, low + (Math.abs(low) || 1)];
}
