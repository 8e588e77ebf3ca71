import type { LineChartData, LineSeries } from "./LineChartData";
import { shareOfX } from "./curveAxes/xPlace";
import { nearestIndex } from "./nearestIndex";
import { plottedValueText } from "./plottedValueText";

/** What a line chart says at one x. */
export interface LineChartReadout {
  /** Which of the chart's `x`. */
  readonly index: number;
  /** "epoch 57", "layer 3", "output layer"; "nearest epoch 57" where the chart has nothing at the x asked for. */
  readonly heading: string;
  /** Where the x asked for lies along the plot, 0 to 1. */
  readonly share: number;
  readonly values: readonly {
    readonly variant: number;
    readonly text: string;
    /** Of its moving average, where that is drawn. */
    readonly smoothText: string | null;
    /** The faint line's value, where there is one. */
    readonly faintText: string | null;
  }[];
}

/** The chart at one x, or at its own nearest one. */
export function lineChartReadout(data: LineChartData, asked: number): LineChartReadout {
  const { x, series } = data;
  const [first, last] = [x[0], x[x.length - 1]];
  const wanted = Math.min(last, Math.max(first, asked));
  const index = nearestIndex(x, wanted);
  const format = ({ y, raw = y }: LineSeries) => plottedValueText(data, raw[index]) ?? "–";
  const formatSmooth = ({ y, raw }: LineSeries) => (raw ? plottedValueText(data, y[index]) : null);
  const faint = new Map(series.filter((one) => one.isFaint).map((one) => [one.variant, one]));
  return {
    index,
    heading: (x[index] === wanted ? "" : "nearest ") + headingAt(data, index),
    share: shareOfX(data, wanted),
    values: series
      .filter((one) => !one.isFaint)
      .map((one) => {
        const other = faint.get(one.variant);
        return {
          variant: one.variant,
          text: format(one),
          smoothText: formatSmooth(one),
          faintText: other ? format(other) : null,
        };
      }),
  };
}

function headingAt({ x, xLabel, lastXIsOutput }: LineChartData, index: number): string {
  if (lastXIsOutput && index === x.length - 1) return `output ${xLabel}`;
  const place = Number(x[index].toFixed(2));
  return xLabel === "seconds" ? `${place} s` : `${xLabel} ${place}`;
}
