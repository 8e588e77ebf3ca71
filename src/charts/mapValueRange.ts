import type { MapView, PointsView } from "../core/experiment/VariantView";
import { mapValueScale } from "./mapValueScale";

/** By how much the value at full colour differs from the neutral one. */
export function mapValueRange(map: MapView, points: PointsView | null): number {
  return mapValueScale(map, points).valueRange;
}
