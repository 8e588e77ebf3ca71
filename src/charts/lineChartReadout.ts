import type { LineChartData, LineSeries } from "./LineChartData";
import { shareOfX } from "./curveAxes/xPlace";
import { nearestIndex } from "./nearestIndex";
import { plottedValueText } from "./plottedValueText";

/** What a line chart says at one of its x. */
export interface LineChartReadout {
  /** Which of the chart's `x`. */
  readonly index: number;
  /** "epoch 57", "layer 3", "output layer". */
  readonly heading: string;
  /** Where that x lies along the plot, 0 to 1. */
  readonly share: number;
  /** The variants of the lines, in their order. */
  readonly variants: readonly number[];
  /** What is plotted of them, the bold lines first: a text for each variant, a dash for a gap. */
  readonly rows: readonly ReadoutRow[];
}

export interface ReadoutRow {
  /** "test", "smoothed", "train"; "rms". */
  readonly label: string;
  readonly texts: readonly string[];
}

/** The chart at its place nearest to `asked`. */
export function lineChartReadout(data: LineChartData, asked: number): LineChartReadout {
  const { x, series } = data;
  const index = nearestIndex(x, asked);
  const bold = series.filter((one) => !one.isFaint);
  const variants = bold.map(({ variant }) => variant);
  const faint = variants.map((variant) =>
    series.find((one) => one.isFaint && one.variant === variant),
  );
  const read = (values: LineSeries["y"] | undefined) =>
    plottedValueText(data, values?.[index] ?? null) ?? "–";
  const rowOf = (label: string, values: readonly (LineSeries["y"] | undefined)[]): ReadoutRow[] =>
    values.some(Boolean) ? [{ label, texts: values.map(read) }] : [];
  return {
    index,
    heading: headingAt(data, index),
    share: shareOfX(data, x[index]),
    variants,
    rows: [
      ...rowOf(
        labelOf(bold[0]),
        bold.map(({ y, raw = y }) => raw),
      ),
      ...rowOf(
        "smoothed",
        bold.map(({ y, raw }) => raw && y),
      ),
      ...rowOf(
        labelOf(faint.find(Boolean)),
        faint.map((one) => one && (one.raw ?? one.y)),
      ),
    ],
  };
}

/** How many rows the readout has at every place. */
export function numReadoutRows({ series }: LineChartData): number {
  const has = (isSo: (one: LineSeries) => boolean | undefined) => Number(series.some(isSo));
  return 1 + has(({ raw }) => raw !== undefined) + has(({ isFaint }) => isFaint);
}

/** "test" of "test loss"; gradients are all rms, which the chart's title says of what. */
function labelOf(series: LineSeries | undefined): string {
  const loss = / loss$/;
  return series && loss.test(series.quantity) ? series.quantity.replace(loss, "") : "rms";
}

function headingAt({ x, xLabel, lastXIsOutput }: LineChartData, index: number): string {
  if (lastXIsOutput && index === x.length - 1) return `output ${xLabel}`;
  const place = Number(x[index].toFixed(2));
  return xLabel === "seconds" ? `${place} s` : `${xLabel} ${place}`;
}
