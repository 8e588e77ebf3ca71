import { DARK_MAP, LIGHT_MAP, type MapPalette } from "../mapPalette";
import type { NetworkPicture } from "./drawNetwork";
import type { NetworkColumn } from "./layOutNetwork";
import { largestWeight } from "./linkStyle";
import { paintMap, paintPixel, paintWeights } from "./paintTiles";
import { tileKind } from "./tileKinds";

/** A layer's tiles, one under another, as pixels. */
export interface TileImages {
  /** `[side, count * side]`. */
  readonly bitmap: HTMLCanvasElement;
  readonly side: number;
  /** Maps are smoothed to their size, images are not. */
  readonly isSmooth: boolean;
}

interface KeptImages extends TileImages {
  /** What was painted: the same data, in the same colours, needs no second time. */
  readonly source: unknown;
  readonly look: string;
}

const kept = new WeakMap<HTMLCanvasElement, Map<number, KeptImages>>();

/** The tiles of a column as pixels, painted once for each inspection; null where they are plain. */
export function tileImages(
  canvas: HTMLCanvasElement,
  picture: NetworkPicture,
  column: NetworkColumn,
): TileImages | null {
  const { network, imageSide, theme, scales } = picture;
  const { layer, first, count } = column;
  const kind = tileKind(network, layer, imageSide);
  if (kind === "tone" || kind === "blank") return null;
  const maps = network.maps.find((each) => each.layer === layer);
  const side = kind === "map" ? (maps?.resolution ?? 0) : (imageSide ?? 0);
  if (side === 0) return null;

  const scale = scales.find(({ layers }) => layers.includes(layer));
  const source = kind === "map" ? maps : kind === "weights" ? network.layers[0].weights : null;
  const look = [kind, first, count, side, theme.isDark, scale?.reach].join(" ");
  const ofCanvas = kept.get(canvas) ?? new Map<number, KeptImages>();
  kept.set(canvas, ofCanvas);
  const before = ofCanvas.get(layer);
  if (before && before.source === source && before.look === look) return before;

  const bitmap = before?.bitmap ?? document.createElement("canvas");
  bitmap.width = side;
  bitmap.height = side * count;
  const context = bitmap.getContext("2d");
  if (context === null) return null;
  const image = new ImageData(side, side * count);
  paint(new Uint32Array(image.data.buffer), picture, column, theme.isDark ? DARK_MAP : LIGHT_MAP);
  context.putImageData(image, 0, 0);
  const images = { bitmap, side, isSmooth: kind === "map", source, look };
  ofCanvas.set(layer, images);
  return images;
}

function paint(
  pixels: Uint32Array,
  { network, imageSide, scales }: NetworkPicture,
  { layer, first, count }: NetworkColumn,
  palette: MapPalette,
): void {
  const kind = tileKind(network, layer, imageSide);
  const maps = network.maps.find((each) => each.layer === layer);
  const scale = scales.find(({ layers }) => layers.includes(layer));
  const numPixels = pixels.length / count;
  const reach = kind === "weights" ? largestWeight(network.layers.slice(0, 1)) : 0;
  for (let row = 0; row < count; row++) {
    const tile = pixels.subarray(row * numPixels, (row + 1) * numPixels);
    if (kind === "map" && maps && scale) paintMap(tile, maps, first + row, scale, palette);
    if (kind === "weights") paintWeights(tile, network.layers[0], first + row, reach, palette);
    if (kind === "pixel") paintPixel(tile, first + row, palette);
  }
}
