import type { Curve } from "../core/experiment/VariantView";
import type { LineSeries } from "./LineChartData";
import { thinIndices } from "./thinIndices";

/** A curve and how to draw it. */
export interface StyledCurve {
  readonly variant: number;
  readonly isFaint: boolean;
  readonly hasBand: boolean;
  readonly curve: Curve;
}

/** Finite values as they are; anything else is a gap. */
export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** `log10`, with a gap where the value is 0 or not finite. */
export const log10 = (value: number | undefined): number | null =>
  value !== undefined && value > 0 ? finite(Math.log10(value)) : null;

/** Curves over the union of their epochs, thinned to at most `most` points; an epoch that a curve lacks is a gap. */
export function alignCurves(
  curves: readonly StyledCurve[],
  scale: (value: number | undefined) => number | null,
  most = 200,
): { x: number[]; series: LineSeries[] } {
  const union = [...new Set(curves.flatMap(({ curve }) => curve.epochs))].sort((a, b) => a - b);
  const x = thinIndices(union.length, most).flatMap((i) => union[i] ?? []);
  const series = curves.map(({ variant, isFaint, hasBand, curve }): LineSeries => {
    const indexAt = new Map(curve.epochs.map((epoch, i) => [epoch, i]));
    const pick = (values: readonly number[]) =>
      x.map((epoch) => {
        const i = indexAt.get(epoch);
        return i === undefined ? null : scale(values[i]);
      });
    const line = { variant, isFaint, y: pick(curve.median) };
    return hasBand ? { ...line, band: { low: pick(curve.low), high: pick(curve.high) } } : line;
  });
  return { x, series };
}
