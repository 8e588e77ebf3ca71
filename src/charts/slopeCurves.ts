import { line } from "d3-shape";
import type { Activation } from "../core/activations/Activation";

/** The picture of an activation in a box: SVG paths of f and f', and the height at which 0 lies. */
export interface SlopeCurves {
  readonly f: string;
  readonly slope: string;
  readonly zeroY: number;
}

const NUM_POINTS = 65;

/** f and f' over z from `-reach` to `reach`, on one scale fitted to the box. */
export function slopeCurves(
  { f, slope }: Pick<Activation, "f" | "slope">,
  width: number,
  height: number,
  reach = 4,
): SlopeCurves {
  const zs = Array.from({ length: NUM_POINTS }, (_, i) => reach * ((2 * i) / (NUM_POINTS - 1) - 1));
  const values = zs.flatMap((z) => [f(z), slope(z)]);
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const toX = (z: number) => ((z / reach + 1) / 2) * width;
  const toY = (value: number) => ((high - value) / (high - low)) * height;
  const path = (g: (z: number) => number) =>
    line(toX, (z: number) => toY(g(z))).digits(1)(zs) ?? "";
  return { f: path(f), slope: path(slope), zeroY: toY(0) };
}
