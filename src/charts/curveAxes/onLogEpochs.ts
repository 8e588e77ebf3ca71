import type { LineChartData, LineSeries } from "../LineChartData";

const TIMES: readonly string[] = ["epoch", "seconds"];

/** Over a logarithmic axis of epochs or seconds, which has no place for 0; as it is where fewer than two have one. */
export function onLogEpochs(data: LineChartData): LineChartData {
  const first = data.x.findIndex((x) => x > 0);
  if (!TIMES.includes(data.xLabel) || first < 0 || data.x.length - first < 2) return data;
  const cut = ({ y, raw, band, ...style }: LineSeries): LineSeries => ({
    ...style,
    y: y.slice(first),
    ...(raw ? { raw: raw.slice(first) } : {}),
    band: band && { low: band.low.slice(first), high: band.high.slice(first) },
  });
  return { ...data, x: data.x.slice(first), series: data.series.map(cut), hasLogX: true };
}
