import { line } from "d3-shape";
import type { Activation } from "../core/activations/Activation";

/** The picture of an activation in a box: SVG paths of f and f' over `z` from -`reach` to `reach`, and where 0 lies. */
export interface SlopeCurves {
  readonly f: string;
  readonly slope: string;
  readonly zeroY: number;
}

const NUM_POINTS = 65;

/** f and f' on one scale, fitted to the box; very steep parts leave it. */
export function slopeCurves(
  { f, slope }: Pick<Activation, "f" | "slope">,
  width: number,
  height: number,
  reach = 4,
): SlopeCurves {
  const points = Array.from({ length: NUM_POINTS }, (_, i) => {
    const share = i / (NUM_POINTS - 1);
    const z = reach * (2 * share - 1);
    return { x: share * width, f: f(z), slope: slope(z) };
  });
  const values = points.flatMap((point) => [point.f, point.slope]);
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const y = (value: number) => ((high - value) / (high - low || 1)) * height;
  const path = (value: (point: (typeof points)[number]) => number) =>
    line<(typeof points)[number]>(
      ({ x }) => x,
      (point) => y(value(point)),
    ).digits(1)(points) ?? "";
  return { f: path((point) => point.f), slope: path((point) => point.slope), zeroY: y(0) };
}
