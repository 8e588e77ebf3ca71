import type { PlotAxis } from "./PlotAxis";

/** Where a plot's numbers are on the screen: pixels from its left and upper edge. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  toX(value: number): number;
  toY(value: number): number;
  /** The number under a place, beyond the axis too. */
  fromX(pixels: number): number;
  fromY(pixels: number): number;
}

/** The frame of a plot of this size; a log axis takes numbers above 0 only, others give NaN. */
export function plotFrame(width: number, height: number, x: PlotAxis, y: PlotAxis): PlotFrame {
  const across = placeOn(x);
  const up = placeOn(y);
  return {
    width,
    height,
    x,
    y,
    toX: (value) => width * across.share(value),
    toY: (value) => height * (1 - up.share(value)),
    fromX: (pixels) => across.value(pixels / width),
    fromY: (pixels) => up.value(1 - pixels / height),
  };
}

function placeOn({ domain: [low, high], isLog }: PlotAxis) {
  const [from, to] = isLog ? [Math.log10(low), Math.log10(high)] : [low, high];
  return {
    share: (value: number) => ((isLog ? Math.log10(value) : value) - from) / (to - from),
    value: (share: number) => {
      const at = from + share * (to - from);
      return isLog ? 10 ** at : at;
    },
  };
}
