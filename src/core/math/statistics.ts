/** @file Summaries of lists of numbers, for page and result; sums run from the first value to the last. */
import type { Spread } from "../experiment/VariantView";
import { exp } from "./exp";
import { log } from "./log";

/** Arithmetic mean; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Geometric mean `e^mean(log(v))` of values that are not negative; 0 where one of them is. */
export function geometricMean(values: ArrayLike<number>): number {
  return exp(mean(Float64Array.from(values, (value) => log(value))));
}

/** Root mean square `sqrt(mean(v^2))`; scaled by the largest value, so that squares neither overflow nor vanish. */
export function rms(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  if (largest === 0 || largest === Infinity) return values.length === 0 ? NaN : largest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] / largest) * (values[i] / largest);
  return largest * Math.sqrt(sum / values.length);
}

/** Standard deviation of the values themselves, `sqrt(mean((v - mean)^2))`, not the estimate with n - 1. */
export function std(values: ArrayLike<number>): number {
  const center = mean(values);
  return rms(Float64Array.from(values, (value) => value - center));
}

/** Value below which the share q of the values lies, from 0 to 1, linear between ranks (Hyndman and Fan's type 7). */
export function quantile(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const rank = q * (sorted.length - 1);
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  // Equal neighbours may be infinite, and Infinity - Infinity is NaN.
  return below === above ? below : below + (rank - Math.floor(rank)) * (above - below);
}

/** Middle value, or the mean of the two middle ones; NaN for no values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * Median and range over replicates. NaN, a diverged replicate, counts as the worst there is:
 * where high is worst (losses) as Infinity, where low is worst (accuracies) as 0.
 */
export function spread(values: ArrayLike<number>, worst: "high" | "low"): Spread {
  const known = Float64Array.from(values, (value) =>
    Number.isNaN(value) ? (worst === "high" ? Infinity : 0) : value,
  ).sort();
  return { median: median(known), low: known.at(0) ?? NaN, high: known.at(-1) ?? NaN };
}
