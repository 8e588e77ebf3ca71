/** @file What the page asks about the step that comes next. Types only. */

/** One network's next update: what its batch gives before it, with the masks of dropout that the update has. */
export interface NetworkStep {
  readonly variant: number;
  readonly replicate: number;
  /** Updates that the base's next step makes of it: more than one where its batches are smaller; the first is what is told. */
  readonly numUpdates: number;
  /** Examples of the batch. */
  readonly numExamples: number;
  /** Of the batch whose class is predicted; null for real targets. */
  readonly numRight: number | null;
  /** Mean over the batch, no penalty. */
  readonly loss: number;
  /** As the schedule makes it. */
  readonly learningRate: number;
  /** A layer each, first to output: delta over the batch, and `dL/dW` of the batch's mean loss. */
  readonly deltaRms: Float64Array;
  readonly weightGradientRms: Float64Array;
}

/** The step that comes next, of one network of each variant; those that diverged are left out. */
export interface StepPreview {
  readonly epoch: number;
  /** Steps done before it. */
  readonly step: number;
  readonly networks: readonly NetworkStep[];
}
