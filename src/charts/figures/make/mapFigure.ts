import type { VariantView } from "../../../core/experiment/VariantView";
import type { MapFigure } from "../Figure";

/** How the page shows maps, and what their classes are called. */
export interface MapLook {
  readonly classNames: readonly string[];
  readonly hasTestPoints: boolean;
  readonly isDiscretized: boolean;
}

/** A variant's decision map; null before there is one. */
export function mapFigure(
  { name, map, points }: Pick<VariantView, "name" | "map" | "points">,
  look: MapLook,
): MapFigure | null {
  return map && { kind: "map", title: `Decision map of ${name}`, map, points, ...look };
}
