import type { LineChartData, LineSeries } from "./LineChartData";
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
  const format = ({ y }: LineSeries) => plottedValueText(data, y[index]) ?? "–";
  const faint = new Map(series.filter((one) => one.isFaint).map((one) => [one.variant, one]));
  return {
    index,
    heading: (x[index] === wanted ? "" : "nearest ") + headingAt(data, index),
    share: last > first ? (wanted - first) / (last - first) : 0,
    values: series
      .filter((one) => !one.isFaint)
      .map((one) => {
        const other = faint.get(one.variant);
        return { variant: one.variant, text: format(one), faintText: other ? format(other) : null };
      }),
  };
}

function headingAt({ x, xLabel, lastXIsOutput }: LineChartData, index: number): string {
  if (lastXIsOutput && index === x.length - 1) return `output ${xLabel}`;
  const place = Number(x[index].toFixed(2));
  return xLabel === "seconds" ? `${place} s` : `${xLabel} ${place}`;
}
