import type { Spread } from "../core/experiment/VariantView";

/** A quantity over epochs: medians and range over replicates, all arrays equally long. */
export interface Curve {
  readonly epochs: readonly number[];
  readonly median: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** One quantity of a series of points as a curve; moments at which its median is not finite are left out. */
export function toCurve<P extends { readonly epoch: number }>(
  points: readonly P[],
  pick: (point: P) => Spread | undefined,
): Curve {
  const epochs: number[] = [];
  const median: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (const point of points) {
    const spread = pick(point);
    if (spread === undefined || !Number.isFinite(spread.median)) continue;
    epochs.push(point.epoch);
    median.push(spread.median);
    low.push(spread.low);
    high.push(spread.high);
  }
  return { epochs, median, low, high };
}
