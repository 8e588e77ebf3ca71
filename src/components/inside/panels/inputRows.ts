import { shareText } from "../../../charts/activationCloseUp/layerShares";
import type { Activation } from "../../../core/activations/Activation";
import { formatLoss, formatNumber } from "../../../core/math/formatNumber";
import type { Histogram } from "../../../core/math/histogram";

const BINS_A_ROW = 4;

/** A distribution of inputs for a table: from where to where, the share of the inputs, the slope at either end. */
export function inputRows(
  { slope }: Pick<Activation, "slope">,
  { min, max, counts }: Pick<Histogram, "min" | "max" | "counts">,
): string[][] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const edge = (bin: number) => min + (bin * (max - min)) / counts.length;
  const rows: string[][] = [];
  for (let bin = 0; bin < counts.length; bin += BINS_A_ROW) {
    const [from, to] = [edge(bin), edge(Math.min(counts.length, bin + BINS_A_ROW))];
    const count = counts.subarray(bin, bin + BINS_A_ROW).reduce((sum, one) => sum + one, 0);
    rows.push([
      `${formatNumber(from)} to ${formatNumber(to)}`,
      shareText(count / total),
      `${formatLoss(slope(from))} to ${formatLoss(slope(to))}`,
    ]);
  }
  return rows;
}
