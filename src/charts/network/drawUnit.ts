import { DARK_MAP, LIGHT_MAP } from "../mapPalette";
import type { ActivationScale } from "./activationScales";
import type { DrawnNetwork, UnitPlace } from "./DrawnNetwork";
import { paintUnit, tileSide } from "./paintUnit";

export interface UnitPicture {
  readonly network: DrawnNetwork;
  readonly place: UnitPlace;
  readonly scales: readonly ActivationScale[];
  readonly imageSide: number | null;
  readonly isDark: boolean;
  /** A map in two flat colours, by the sign. */
  readonly isDiscretized?: boolean;
}

/** Draws one unit's tile by itself, a canvas pixel for each of its points; the page makes it as large as it likes. */
export function drawUnit(canvas: HTMLCanvasElement, picture: UnitPicture): void {
  const { network, place, imageSide, isDark } = picture;
  const side = tileSide(network, place.layer, imageSide);
  const context = canvas.getContext("2d");
  if (context === null || side === 0) return;
  canvas.width = canvas.height = side;
  const image = new ImageData(side, side);
  const palette = isDark ? DARK_MAP : LIGHT_MAP;
  paintUnit(new Uint32Array(image.data.buffer), picture, place, palette);
  context.putImageData(image, 0, 0);
}
