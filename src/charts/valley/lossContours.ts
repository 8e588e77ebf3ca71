import type { GridField } from "../../core/network/plane/GridField";
import type { Contour } from "../contourLabels";
import { niceAxis } from "../figures/niceAxis";
import { isolines } from "../isolines";
import type { LossScale } from "./lossScale";

/** About how many lines there are. */
const NUM_LEVELS = 9;

/** The lines of equal loss at round values between the ends of the colours. */
export function lossContours({ values, resolution }: GridField, [low, high]: LossScale): Contour[] {
  // Marching squares needs numbers: what is none lies as high as anything that is drawn.
  const most = high + (high - low);
  const drawn = Float32Array.from(values, (value) => (value < most ? value : most));
  return niceAxis(low, high, NUM_LEVELS)
    .ticks.filter((level) => level > low && level < high)
    .map((level) => ({ level, lines: isolines(drawn, resolution, level) }));
}

/** Contours as one SVG path over a square of this side. */
export function contourPath(contours: readonly Contour[], side: number): string {
  const place = (share: number) => (share * side).toFixed(1);
  return contours
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(([x, y], i) => `${i ? "L" : "M"}${place(x)},${place(y)}`).join(""))
    .join("");
}
