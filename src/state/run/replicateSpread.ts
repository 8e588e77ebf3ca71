import type { Spread } from "../../core/experiment/VariantView";
import { spread } from "../../core/math/statistics";

/** Median and range of one quantity over a variant's replicates; one that diverged or is not finite counts as the worst. */
export function replicateSpread(
  values: readonly number[],
  diverged: ReadonlySet<number>,
  worst: "high" | "low",
): Spread {
  return spread(withoutDiverged(values, diverged), worst);
}

/** Median and range of those values that are finite; NaN where none is. */
export function finiteSpread(values: readonly number[]): Spread {
  return spread(values.filter(Number.isFinite), "high");
}

/** Replicates from the lowest value to the highest, diverged ones last; equal ones in their own order. */
export function rankReplicates(values: readonly number[], diverged: ReadonlySet<number>): number[] {
  const known = withoutDiverged(values, diverged);
  const rank = (replicate: number) => (Number.isNaN(known[replicate]) ? 1 : 0);
  return known
    .map((_, replicate) => replicate)
    .sort((a, b) => rank(a) - rank(b) || known[a] - known[b] || a - b);
}

function withoutDiverged(values: readonly number[], diverged: ReadonlySet<number>): number[] {
  return values.map((value, replicate) =>
    diverged.has(replicate) || !Number.isFinite(value) ? NaN : value,
  );
}
