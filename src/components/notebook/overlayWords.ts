/** @file The sentences around the curves of several runs. */
import type { OverlayAxis } from "../../charts/overlay/OverlaidRun";

export const OVERLAY_WORDS = {
  title: "Runs compared",
  head: "Compared",
  axis: "Compared by",
  axes: { epochs: "by epochs", seconds: "by seconds" },
  secondsNote:
    "Seconds are those of training, without pauses; of a run only their sum is kept, so its epochs count as equally long.",
  length: (epochs: number) => (epochs === 1 ? "1 epoch" : `${Number(epochs.toFixed(2))} epochs`),
  key: "Key to the curves",
  onScreen: "and the run on screen",
  clear: "Compare none",
  loss: "Loss of the runs",
  firstLayer: "Layer 1 over time",
  layers: "Gradient by layer",
  gradientOf: "Show",
  fewLines: "bold test, thin train; range over replicates shaded",
  manyLines: "test; train and ranges are left out of more than 6 curves",
  at: { epochs: "Compare at epoch", seconds: "Compare at second" },
  notWithin: (axis: OverlayAxis, farthest: number, given: string) =>
    `${axis === "epochs" ? "The epoch" : "The second"} must be a number from 0 to ${Number(farthest.toFixed(2))}, got ${given || "no number"}.`,
  table: "Values of the runs compared",
  columns: { line: "curve", test: "test loss", train: "train", accuracy: "accuracy" },
  gradient: (formula: string) => `layer 1 ${formula}`,
  ended: {
    epochs: (end: string) => `ended at epoch ${end}`,
    seconds: (end: string) => `ended at ${end}`,
  },
  reading: "Reading the curves",
  screen: "The run on screen",
} as const;
