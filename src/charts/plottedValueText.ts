import { formatGradient, formatLoss } from "../core/math/formatNumber";
import type { LineChartData } from "./LineChartData";

/** A value of a line chart as the cards write it: a loss, or the gradient whose logarithm is drawn; null for a gap. */
export function plottedValueText(
  { isLog10 }: Pick<LineChartData, "isLog10">,
  value: number | null,
): string | null {
  if (value === null) return null;
  return isLog10 ? formatGradient(10 ** value) : formatLoss(value);
}
