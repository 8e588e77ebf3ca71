import type { LineChartData } from "./LineChartData";
import { markedPoints } from "./markedPoints";

type Row = Record<string, unknown>;

/** The field of series i in a specification; the variants' own names never enter one. */
export const seriesField = (i: number) => `s${i}`;

/**
 * tfjs-vis's rows, which hold series i as `si` and an index as `x`, with the real x, the band (`siLow`, `siHigh`) and
 * the values that carry a marker (`siMark`).
 */
export function lineChartRows(
  indexed: readonly Row[],
  { x, series, yCap }: Pick<LineChartData, "x" | "series" | "yCap">,
): Row[] {
  const isBeyond = (value: number | null) => yCap !== null && value !== null && value > yCap;
  const rows = indexed.map((row, index): Row => ({ ...row, x: x[index] }));
  series.forEach(({ y, raw, band, variant }, i) => {
    const field = seriesField(i);
    const marked = markedPoints(x, y, variant);
    rows.forEach((row, index) => {
      row[field] = y[index];
      row[`${field}Mark`] = marked.has(index) && !isBeyond(y[index]) ? y[index] : null;
      if (raw) row[`${field}Raw`] = raw[index];
      if (band === null) return;
      row[`${field}Low`] = band.low[index];
      row[`${field}High`] = band.high[index];
    });
  });
  return rows;
}
