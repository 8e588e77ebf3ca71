import type { LineChartData } from "../LineChartData";

/** What stands under the x axis; a logarithmic one of epochs has no place for epoch 0. */
export function xTitle({ xLabel, hasLogX }: Pick<LineChartData, "xLabel" | "hasLogX">): string {
  return hasLogX ? `${xLabel} (log, without 0)` : xLabel;
}
