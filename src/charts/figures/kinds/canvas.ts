import type { CanvasFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag, textTag } from "../tag";

/** Sharp at three times the size. */
const PIXEL_RATIO = 3;

export const canvas: FigureKind<CanvasFigure> = {
  draw({ width, height, paint, labels, legend }, theme) {
    const picture = document.createElement("canvas");
    paint(picture, PIXEL_RATIO, theme);
    const svg = [
      tag("image", { width, height, href: picture.toDataURL("image/png") }),
      ...labels.map(({ x, y, text }) =>
        textTag(text, { x, y, "text-anchor": "middle", "font-size": 11, fill: theme.text }),
      ),
    ].join("");
    return {
      picture: { svg, width, height },
      legend: legend.map((text) => ({ symbol: "", width: 0, text })),
    };
  },

  table: ({ table }) => table,
};
