import type { LineChartData } from "../LineChartData";
import { debiasedAverage } from "./debiasedAverage";

/** Every curve as its moving average, point by point as it is drawn, with the curve itself kept beside; `weight` 0 to .99. */
export function smoothCurves(data: LineChartData, weight: number): LineChartData {
  if (weight === 0) return data;
  return {
    ...data,
    series: data.series.map((series) => ({
      ...series,
      y: debiasedAverage(series.y, weight),
      raw: series.y,
      band: series.band && {
        low: debiasedAverage(series.band.low, weight),
        high: debiasedAverage(series.band.high, weight),
      },
    })),
  };
}
