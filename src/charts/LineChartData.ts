/** One line of a chart, drawn in the style of its variant. */
export interface LineSeries {
  readonly variant: number;
  /** What is plotted: "test loss". */
  readonly quantity: string;
  /** The lesser of two lines of the same variant: train beside test. */
  readonly isFaint: boolean;
  /** As long as the chart's `x`; null leaves a gap. */
  readonly y: readonly (number | null)[];
  /** What `y` is the moving average of, as long; not there where it is drawn as it is. */
  readonly raw?: readonly (number | null)[];
  /** Lowest and highest over replicates, as long as `y`; null where there is one replicate. */
  readonly band: LineBand | null;
}

export interface LineBand {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface LineChartData {
  readonly x: readonly number[];
  readonly series: readonly LineSeries[];
  readonly xLabel: "epoch" | "seconds" | "layer";
  /** The y values are exponents of ten, and the axis needs no 0. */
  readonly isLog10: boolean;
  /** They are losses, and their axis shows them and not the exponents. */
  readonly isLoss?: boolean;
  /** The x axis is logarithmic: all its places are above 0. */
  readonly hasLogX?: boolean;
  /** x counts layers, and the last of them is the output layer. */
  readonly lastXIsOutput: boolean;
  /** The y axis ends here, so that one run out of hand does not flatten the rest; null for where the data end. */
  readonly yCap: number | null;
  /** What the chart cannot show, in a few words, or null. */
  readonly note: string | null;
  /** The words for the other end that the y axis may have: with all values, or again without the largest; null where both are the same. */
  readonly otherRange?: string | null;
}
