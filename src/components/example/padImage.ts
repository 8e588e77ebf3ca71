import { FULL_CELL, IMAGE_SIDE } from "../../core/data/handwriting/readInk";
import type { Pad } from "../../state/example/DigitDrawing.svelte";

/** Red, green and blue of full ink on a light and on a dark page. */
const INK = { light: [27, 30, 34], dark: [232, 234, 237] } as const;

/** What is on the pad, a pixel a dot or a cell; where there is no ink it is transparent. */
export function padImage(pad: Pad, isDark: boolean): ImageData {
  const isInk = pad.kind === "ink";
  const side = isInk ? pad.ink.side : IMAGE_SIDE;
  const [values, full] = isInk ? [pad.ink.dots, 1] : [pad.cells, FULL_CELL];
  const image = new ImageData(side, side);
  const [red, green, blue] = INK[isDark ? "dark" : "light"];
  const { data } = image;
  values.forEach((value, i) => {
    data[4 * i] = red;
    data[4 * i + 1] = green;
    data[4 * i + 2] = blue;
    data[4 * i + 3] = (255 * value) / full;
  });
  return image;
}
