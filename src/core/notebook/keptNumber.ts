import type { Spread } from "../experiment/VariantView";

/** Digits that a kept number has: more than a chart or a card shows. */
const DIGITS = 5;

/** A number rounded to what is kept of it; NaN and Infinity stay. */
export function keptNumber(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** The same for median and range. */
export function keptSpread({ median, low, high }: Spread): Spread {
  return { median: keptNumber(median), low: keptNumber(low), high: keptNumber(high) };
}
