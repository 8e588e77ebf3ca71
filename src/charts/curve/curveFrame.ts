import type { CurveView, PointsView } from "../../core/experiment/VariantView";
import { niceAxis } from "../figures/niceAxis";

/** Where everything of a curve's picture lies, in CSS pixels. */
export interface CurveFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether there is room for texts. */
  readonly hasTexts: boolean;
  /** Height of each class's row of points under the curves; 0 of a real output, whose points lie among them. */
  readonly row: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  x(value: number): number;
  y(value: number): number;
}

/** Room for the texts in font sizes: values of the y axis, its name, values and name of the x axis. */
const TEXT_ROOM = { left: 2.6, top: 1.5, bottom: 2.5 };
/** Room where there are none, in CSS pixels. */
const EDGE = 5;
/** From this side on there are texts, in font sizes. */
const WRITTEN_FROM = 9.5;
/** The most that the rows of points take of the picture, and one row. */
const ROWS_SHARE = 0.3;
const HIGHEST_ROW = 8;
/** Room above the highest and below the lowest target, as a share of their range. */
const MARGIN = 0.1;

/** The axes of a curve in a square of `size`, texts of `em` pixels: probabilities 0 to 1, or the range of the targets. */
export function curveFrame(
  { range: [xLow, xHigh], numOutputs }: CurveView,
  { targetRange: [low, high] }: PointsView,
  size: number,
  em: number,
): CurveFrame {
  const isReal = numOutputs === 1;
  const hasTexts = size >= WRITTEN_FROM * em;
  const room = (edge: keyof typeof TEXT_ROOM) => (hasTexts ? TEXT_ROOM[edge] * em : EDGE);
  const [left, top] = [room("left"), room("top")];
  const row = isReal ? 0 : Math.min(HIGHEST_ROW, (ROWS_SHARE * size) / numOutputs);
  const margin = MARGIN * (high - low || 1);
  const [yLow, yHigh] = isReal ? [low - margin, high + margin] : [0, 1];
  const right = size - EDGE;
  const bottom = size - room("bottom") - row * (isReal ? 0 : numOutputs);
  const within = (from: number, to: number, count: number) =>
    niceAxis(from, to, count).ticks.filter((tick) => tick >= from && tick <= to);
  const numTicks = Math.max(2, Math.round(size / (4.5 * em)));
  return {
    ...{ left, right, top, bottom, hasTexts, row },
    xTicks: within(xLow, xHigh, numTicks),
    yTicks: isReal ? within(yLow, yHigh, numTicks) : [0, 0.5, 1],
    x: (value) => left + ((value - xLow) / (xHigh - xLow)) * (right - left),
    y: (value) => bottom - ((value - yLow) / (yHigh - yLow)) * (bottom - top),
  };
}
