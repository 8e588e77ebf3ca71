import type { MapView, PointsView } from "../core/experiment/VariantView";

/** Which values the colours of a map stand for: neutral at the centre, full at `valueRange` below and above it. */
export interface MapValueScale {
  readonly valueCentre: number;
  readonly valueRange: number;
}

/** Targets of one sign are shown around their middle; those that reach this share of the others' size beyond 0, around 0. */
const CROSSING = 0.1;

/**
 * The scale of a map's colours: of probabilities 0 to 1; of a real output by the targets of all train sets, so that maps
 * compare: around 0 as far as the largest |target| where they have both signs, else from the lowest to the highest.
 */
export function mapValueScale(map: MapView, points: PointsView | null): MapValueScale {
  if (map.numOutputs > 1) return { valueCentre: 0, valueRange: 1 };
  return realValueScale(points === null ? rangeOf(map.values) : points.targetRange);
}

/** The same, of targets between two ends. */
export function realValueScale([low, high]: readonly [number, number]): MapValueScale {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { valueCentre: 0, valueRange: 1 };
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const isAroundZero = Math.min(-low, high) >= CROSSING * reach;
  if (isAroundZero) return { valueCentre: 0, valueRange: reach || 1 };
  return { valueCentre: (low + high) / 2, valueRange: (high - low) / 2 || Math.abs(low) || 1 };
}

function rangeOf(values: Float32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
