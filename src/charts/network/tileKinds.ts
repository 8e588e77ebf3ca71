import type { DrawnNetwork } from "./DrawnNetwork";

/**
 * What a unit's tile shows. map: its activation over the plane. weights: its incoming weights as an image. unitWeights:
 * its weights from the units before, row by row. pixel: which pixel of the image a feature is. tone: its mean
 * activation. blank: a feature that is only a name.
 */
export type TileKind = "map" | "weights" | "unitWeights" | "pixel" | "tone" | "blank";

/** The kind of a layer's tiles; layer 0 is the features. `imageSide` is null where features are no image. */
export function tileKind(
  { maps }: Pick<DrawnNetwork, "maps">,
  layer: number,
  imageSide: number | null,
): TileKind {
  if (maps.some((each) => each.layer === layer && each.count > 0)) return "map";
  if (layer === 0) return imageSide === null ? "blank" : "pixel";
  if (imageSide === null) return "tone";
  return layer === 1 ? "weights" : "unitWeights";
}
