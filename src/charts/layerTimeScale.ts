import { formatPowerOfTen } from "../core/math/formatPowerOfTen";
import { percentInWords } from "../core/verdict/resultInWords";
import { ladderTicks } from "./ladderScale";

/** The values at the two ends of the colours: powers of ten, or shares from none to all. */
export interface LayerTimeScale {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
}

const FEWEST_DECADES = 2;

export const SHARE_SCALE: LayerTimeScale = { isLog: false, low: 0, high: 1 };

/** The decades that hold every positive finite value of some lists, two at the least. */
export function logScale(lists: readonly Float64Array[]): LayerTimeScale {
  let least = Infinity;
  let most = 0;
  for (const list of lists)
    for (const value of list) {
      if (!(value > 0 && value < Infinity)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  const top = most > 0 ? Math.ceil(Math.log10(most)) : 0;
  const bottom = Math.min(top - FEWEST_DECADES, Math.floor(Math.log10(least)));
  // Not by **, which is off by a bit at 10 ** -5.
  return { isLog: true, low: Number(`1e${bottom}`), high: Number(`1e${top}`) };
}

/** Where a value lies between the ends, 0 to 1; NaN for none, and for a 0 on a log scale. */
export function scalePosition(value: number, { isLog, low, high }: LayerTimeScale): number {
  if (isLog && !(value > 0)) return NaN;
  const share = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}

/** What to write along the colours: about `most` powers of ten, or percentages. */
export function scaleTicks(
  { isLog, low, high }: LayerTimeScale,
  most: number,
): readonly { readonly text: string; readonly share: number }[] {
  if (!isLog) return [0, 0.5, 1].map((share) => ({ text: percentInWords(share), share }));
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  return ladderTicks([low, high], most).map((exponent) => ({
    text: formatPowerOfTen(exponent),
    share: (exponent - first) / (last - first),
  }));
}
