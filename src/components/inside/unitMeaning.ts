import type { UnitPlace } from "../../charts/network/DrawnNetwork";
import { tileKind } from "../../charts/network/tileKinds";
import type { Inspected } from "./Inspected";
import { INSIDE_WORDS } from "./insideWords";

/** What a unit's tile shows when it is drawn large, in words; null where it is plain. */
export function unitMeaning(
  inspection: Inspected,
  { layer }: UnitPlace,
  imageSide: number | null,
): string | null {
  const kind = tileKind(inspection, layer, imageSide);
  if (kind === "tone" || kind === "blank") return null;
  if (kind !== "unitWeights") return INSIDE_WORDS.pictures[kind];
  return `Weights from layer ${layer - 1}'s ${inspection.layers[layer - 1].fanIn} units, row by row`;
}
