import type { MapView, PointsView } from "../core/experiment/VariantView";

/** The value at full colour: 1 for probabilities; for a real output the largest |target| of the train set, so that maps compare. */
export function mapValueRange(map: MapView, points: PointsView | null): number {
  if (map.numOutputs > 1) return 1;
  const targets = points === null ? map.values : points.trainY;
  let largest = 0;
  for (const value of targets) largest = Math.max(largest, Math.abs(value));
  return largest > 0 && Number.isFinite(largest) ? largest : 1;
}
