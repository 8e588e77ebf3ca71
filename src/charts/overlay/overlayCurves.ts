import type { LineSeries } from "../LineChartData";
import { thinIndices } from "../thinIndices";
import { valueAlong, type Heights } from "./valueAlong";

/** Heights and how to draw them. */
export interface OverlayCurve
  extends Pick<LineSeries, "variant" | "quantity" | "isFaint">, Heights {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly hasBand: boolean;
}

/**
 * Curves with places of their own over the places of all, thinned to `most` and the ends of each: between its own places
 * a curve is straight, before and after them it is a gap.
 */
export function overlayCurves(
  curves: readonly OverlayCurve[],
  most = 150,
): { x: number[]; series: LineSeries[] } {
  const places = inOrder(curves.flatMap((curve) => curve.x));
  const ends = curves.flatMap(({ x }) => (x.length > 0 ? [x[0], x[x.length - 1]] : []));
  const x = inOrder([...thinIndices(places.length, most).map((i) => places[i]), ...ends]);
  const series = curves.map((curve): LineSeries => {
    const over = (y: Heights["y"]) => x.map((at) => valueAlong({ x: curve.x, y }, at));
    const { variant, quantity, isFaint, hasBand, low, high } = curve;
    const band = hasBand ? { low: over(low), high: over(high) } : null;
    return { variant, quantity, isFaint, y: over(curve.y), band };
  });
  return { x, series };
}

function inOrder(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}
