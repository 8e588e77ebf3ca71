import type { LineChartData } from "./LineChartData";
import { plottedValueText } from "./plottedValueText";
import { thinIndices } from "./thinIndices";

/** A line chart's content as a table: one column a series, at most about a dozen rows. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 12;

/** The chart in numbers, for those who do not see it; `variantNames` by index. */
export function lineChartTable(data: LineChartData, variantNames: readonly string[]): ChartTable {
  const { x, series, xLabel } = data;
  return {
    header: [xLabel, ...series.map((one) => `${variantNames[one.variant]}, ${one.quantity}`)],
    rows: thinIndices(x.length, MOST_ROWS).map((i) => [
      data.lastXIsOutput && i === x.length - 1 ? "out" : String(Number(x[i].toFixed(2))),
      ...series.map(({ y }) => plottedValueText(data, y[i]) ?? "none"),
    ]),
  };
}
