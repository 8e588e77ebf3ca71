import type { Histogram } from "../core/math/histogram";

/** One histogram, drawn in the colour of its variant. */
export interface HistogramData extends Pick<Histogram, "min" | "max" | "counts"> {
  readonly variant: number;
}
