import type { CanvasFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag } from "../tag";

/** Sharp at three times the size. */
const PIXEL_RATIO = 3;

export const canvas: FigureKind<CanvasFigure> = {
  draw({ width, height, paint, legend }, theme) {
    const picture = document.createElement("canvas");
    paint(picture, PIXEL_RATIO, theme);
    const svg = tag("image", { width, height, href: picture.toDataURL("image/png") });
    return {
      picture: { svg, width, height },
      legend: legend.map((text) => ({ symbol: "", width: 0, text })),
    };
  },

  table: ({ table }) => table,
};
