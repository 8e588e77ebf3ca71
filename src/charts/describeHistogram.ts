import type { Histogram } from "../core/math/histogram";
import { formatCount, formatNumber } from "../core/math/formatNumber";

/** A histogram in a sentence: how many values, from where to where, and where they are densest. */
export function describeHistogram({ min, max, counts, numNonFinite }: Histogram): string {
  const total = counts.reduce((a, b) => a + b, 0);
  const peak = counts.indexOf(Math.max(...counts));
  const at = min + ((peak + 0.5) * (max - min)) / counts.length;
  const sentence = `${formatCount(total)} values from ${formatNumber(min)} to ${formatNumber(max)}, most often near ${formatNumber(at)}`;
  return numNonFinite === 0 ? sentence : `${sentence}; ${formatCount(numNonFinite)} not finite`;
}
