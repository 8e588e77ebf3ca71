import type { GridField } from "../../core/network/plane/GridField";
import { magnitudePalette } from "../magnitudePalette";
import type { LossScale } from "./lossScale";

/** A map's colours as an image of a pixel a cell, the address of its data; what is no number has the last colour. */
export function lossImage(
  { values, resolution }: GridField,
  [low, high]: LossScale,
  isDark: boolean,
): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = resolution;
  const context = canvas.getContext("2d");
  if (context === null) return "";
  const palette = magnitudePalette(isDark);
  const image = new ImageData(resolution, resolution);
  for (let cell = 0; cell < values.length; cell++) {
    const share = (values[cell] - low) / (high - low);
    const shade = share < 1 ? Math.max(0, Math.floor(share * palette.length)) : palette.length - 1;
    const [red, green, blue] = palette[shade];
    image.data.set([red, green, blue, 255], 4 * cell);
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}
