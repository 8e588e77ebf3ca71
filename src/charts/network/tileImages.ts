import { DARK_MAP, LIGHT_MAP } from "../mapPalette";
import type { NetworkPicture } from "./drawNetwork";
import type { NetworkColumn } from "./layOutNetwork";
import { paintUnit, tileSide } from "./paintUnit";
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
  /** Painted anew for each inspection. */
  readonly image: ImageData;
  readonly look: string;
}

const kept = new WeakMap<HTMLCanvasElement, Map<number, KeptImages>>();

/** The tiles of a column as pixels, painted once for each inspection; null where they are plain. */
export function tileImages(
  canvas: HTMLCanvasElement,
  picture: NetworkPicture,
  column: NetworkColumn,
): TileImages | null {
  const { network, imageSide, theme, scales, isDiscretized } = picture;
  const { layer, first, count } = column;
  const side = tileSide(network, layer, imageSide);
  if (side === 0) return null;

  const isSmooth = tileKind(network, layer, imageSide) === "map";
  const reach = scales.find(({ layers }) => layers.includes(layer))?.reach;
  const look = [first, count, side, theme.isDark, isSmooth, reach, isDiscretized].join(" ");
  const source = isSmooth
    ? network.maps.find((maps) => maps.layer === layer)
    : network.layers[Math.max(0, layer - 1)];
  const ofCanvas = kept.get(canvas) ?? new Map<number, KeptImages>();
  kept.set(canvas, ofCanvas);
  const before = ofCanvas.get(layer);
  if (before && before.source === source && before.look === look) return before;

  const bitmap = before?.bitmap ?? document.createElement("canvas");
  if (bitmap.width !== side) bitmap.width = side;
  if (bitmap.height !== side * count) bitmap.height = side * count;
  const image =
    before && before.image.width === side && before.image.height === side * count
      ? before.image
      : new ImageData(side, side * count);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < count; row++) {
    const tile = pixels.subarray(row * side * side, (row + 1) * side * side);
    paintUnit(tile, picture, { layer, unit: first + row }, theme.isDark ? DARK_MAP : LIGHT_MAP);
  }
  bitmap.getContext("2d")?.putImageData(image, 0, 0);
  const images = { bitmap, image, side, isSmooth, source, look };
  ofCanvas.set(layer, images);
  return images;
}
