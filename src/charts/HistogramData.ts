/** The bins of one histogram, drawn in the colour of its variant. */
export interface HistogramData {
  readonly variant: number;
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}
