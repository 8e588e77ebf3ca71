import type { PlotData } from "../../protocol/messages";

/** A raw column over one replicate's train set. */
export interface ColumnSummary {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The range and mean of every raw column over the train set, as far as float32 has digits. */
export function columnSummaries({ trainRaw, trainY }: PlotData): ColumnSummary[] {
  const numRows = trainY.length;
  const numColumns = trainRaw.length / numRows;
  return Array.from({ length: numColumns }, (_, column) => {
    let [sum, low, high] = [0, Infinity, -Infinity];
    for (let i = column; i < trainRaw.length; i += numColumns) {
      sum += trainRaw[i];
      low = Math.min(low, trainRaw[i]);
      high = Math.max(high, trainRaw[i]);
    }
    return { mean: sum / numRows, low, high };
  });
}
