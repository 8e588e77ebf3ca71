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
  const colour = INK[isDark ? "dark" : "light"];
  values.forEach((value, i) => image.data.set([...colour, (255 * value) / full], 4 * i));
  return image;
}
