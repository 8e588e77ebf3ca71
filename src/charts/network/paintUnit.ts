import type { MapPalette } from "../mapPalette";
import type { ActivationScale } from "./activationScales";
import type { DrawnNetwork, UnitPlace } from "./DrawnNetwork";
import { paintMap, paintPixel, paintWeights } from "./paintTiles";
import { tileKind } from "./tileKinds";
import { weightReach } from "./weightReach";

interface Source {
  readonly network: DrawnNetwork;
  readonly scales: readonly ActivationScale[];
  readonly imageSide: number | null;
  readonly isDiscretized?: boolean;
}

/** Points a side of a layer's tiles; 0 where they are plain. Any number of units before makes a square, not always full. */
export function tileSide(network: DrawnNetwork, layer: number, imageSide: number | null): number {
  const kind = tileKind(network, layer, imageSide);
  if (kind === "unitWeights") return Math.ceil(Math.sqrt(network.layers[layer - 1].fanIn));
  if (kind === "map") return network.maps.find((maps) => maps.layer === layer)?.resolution ?? 0;
  return kind === "weights" || kind === "pixel" ? (imageSide ?? 0) : 0;
}

/** Paints what a unit's tile shows: `pixels` is `[side, side]`. */
export function paintUnit(
  pixels: Uint32Array,
  { network, scales, imageSide, isDiscretized }: Source,
  { layer, unit }: UnitPlace,
  palette: MapPalette,
): void {
  const kind = tileKind(network, layer, imageSide);
  if (kind === "pixel") paintPixel(pixels, unit, palette);
  if (kind === "weights" || kind === "unitWeights")
    paintWeights(
      pixels,
      network.layers[layer - 1],
      unit,
      weightReach(network.layers, layer),
      palette,
    );
  const maps = network.maps.find((each) => each.layer === layer);
  const scale = scales.find(({ layers }) => layers.includes(layer));
  if (kind === "map" && maps && scale) paintMap(pixels, maps, unit, scale, palette, isDiscretized);
}
