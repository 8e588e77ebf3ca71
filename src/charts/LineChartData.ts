/** One line of a chart, drawn in the style of its variant. */
export interface LineSeries {
  readonly variant: number;
  /** A faint line is the lesser of two of the same variant: train beside test. */
  readonly isFaint: boolean;
  /** As long as the chart's `x`; null leaves a gap. */
  readonly y: readonly (number | null)[];
  /** Lowest and highest over replicates, as long as `y`; absent where there is one replicate. */
  readonly band?: {
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  };
}

export interface LineChartData {
  readonly x: readonly number[];
  readonly series: readonly LineSeries[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** The y axis begins at 0. */
  readonly hasZero: boolean;
  /** The y values are powers of ten: only whole ones are ticks. */
  readonly isLog10: boolean;
  /** x counts layers, and the last of them is the output layer. */
  readonly lastXIsOutput: boolean;
  /** Values above are cut off, so that one run out of hand does not flatten the rest; null for none. */
  readonly yCap: number | null;
}
