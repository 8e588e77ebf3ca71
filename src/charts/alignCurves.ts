import type { LineSeries } from "./LineChartData";
import { thinIndices } from "./thinIndices";
import type { Curve } from "./toCurve";

/** A curve and how to draw it. */
export interface StyledCurve extends Pick<LineSeries, "variant" | "quantity" | "isFaint"> {
  readonly hasBand: boolean;
  readonly curve: Curve;
}

/** Curves over the union of their epochs, thinned to at most `most` points; an epoch that a curve lacks is a gap. */
export function alignCurves(
  curves: readonly StyledCurve[],
  toY: (value: number) => number | null,
  most = 200,
): { x: number[]; series: LineSeries[] } {
  const union = [...new Set(curves.flatMap(({ curve }) => curve.epochs))].sort((a, b) => a - b);
  const x = thinIndices(union.length, most).map((i) => union[i]);
  const series = curves.map(({ curve, hasBand, ...style }) => {
    const indexAt = new Map(curve.epochs.map((epoch, i) => [epoch, i]));
    const pick = (values: readonly number[]) =>
      x.map((epoch) => toY(values[indexAt.get(epoch) ?? -1]));
    const band = hasBand ? { low: pick(curve.low), high: pick(curve.high) } : null;
    return { ...style, y: pick(curve.median), band };
  });
  return { x, series };
}
