import type { KeptCurves } from "../../core/notebook/KeptRun";

/** A run that is drawn over others. */
export interface OverlaidRun {
  /** Its place among them from 0, which is its hue. */
  readonly place: number;
  readonly title: string;
  /** What tells it from the others. */
  readonly short: string;
  /** Its variants' names. */
  readonly names: readonly string[];
  /** What it has trained in all. */
  readonly epochs: number;
  readonly seconds: number;
  readonly numReplicates: number;
  readonly curves: KeptCurves;
}

/** What the runs are compared by: seconds are those of the training, without pauses. */
export type OverlayAxis = "epochs" | "seconds";

/** Moments of a run along the axis. Only the whole time is kept of it, so every epoch counts as long as the others. */
export function alongAxis(
  { epochs, seconds }: Pick<OverlaidRun, "epochs" | "seconds">,
  moments: readonly number[],
  axis: OverlayAxis,
): readonly number[] {
  if (axis === "epochs") return moments;
  return moments.map((epoch) => (epochs > 0 ? (epoch / epochs) * seconds : 0));
}
