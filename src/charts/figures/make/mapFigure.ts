import type { VariantView } from "../../../core/experiment/VariantView";
import type { MapFigure } from "../Figure";
import { replicateTitle } from "./replicateTitle";

/** How the page shows maps, and what their classes are called. */
export interface MapLook {
  readonly classNames: readonly string[];
  readonly hasTestPoints: boolean;
  readonly isDiscretized: boolean;
}

/** A variant's decision map; null before there is one. */
export function mapFigure(view: VariantView, look: MapLook): MapFigure | null {
  const { name, map, points } = view;
  const title = replicateTitle(`Decision map of ${name}`, view);
  return map && { kind: "map", title, map, points, ...look };
}
