import type { LineChartData } from "../LineChartData";
import { log10OrGap } from "../plottable";

/** Losses as exponents of ten; with that none need be cut off. */
export function onLogLoss(data: LineChartData): LineChartData {
  const toLog = (values: readonly (number | null)[]) =>
    values.map((value) => log10OrGap(value ?? undefined));
  return {
    ...data,
    series: data.series.map(({ raw, ...series }) => ({
      ...series,
      y: toLog(series.y),
      ...(raw ? { raw: toLog(raw) } : {}),
      band: series.band && { low: toLog(series.band.low), high: toLog(series.band.high) },
    })),
    isLog10: true,
    isLoss: true,
    yCap: null,
    note: null,
    otherRange: null,
  };
}
