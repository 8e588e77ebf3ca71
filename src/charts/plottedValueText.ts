import { formatGradient, formatLoss } from "../core/math/formatNumber";
import type { LineChartData } from "./LineChartData";

/** A value of a line chart as the cards write it: a loss, or the gradient whose logarithm is drawn; null for a gap. */
export function plottedValueText(
  { isLog10, isLoss = !isLog10 }: Pick<LineChartData, "isLog10" | "isLoss">,
  value: number | null,
): string | null {
  if (value === null) return null;
  const plain = isLog10 ? 10 ** value : value;
  return isLoss ? formatLoss(plain) : formatGradient(plain);
}
