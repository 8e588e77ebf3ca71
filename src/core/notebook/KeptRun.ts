/** @file What the notebook keeps of a run: a light summary for the list, and what its charts and its reopening need. */
import type { Experiment } from "../experiment/Experiment";
import type { Spread } from "../experiment/VariantView";

/** A decision map small enough for a list: which class wins and by how much, or the real output, a byte a cell. */
export interface KeptThumbnail {
  /** Index of the variant whose map it is. */
  readonly variant: number;
  /** `[x1 min, x1 max, x2 min, x2 max]` in raw units. */
  readonly extent: readonly number[];
  /** Classes, or 1 for a real output. */
  readonly numOutputs: number;
  /** The outputs that the levels 0 and 255 stand for; 0 and 1 for classes. */
  readonly low: number;
  readonly high: number;
  /** `[THUMBNAIL_SIDE, THUMBNAIL_SIDE]`, rows from the top down. */
  readonly levels: Uint8Array;
  /** Null where they are not on the plane, and of runs kept before points were. */
  readonly points: KeptPoints | null;
}

/** Some of a thumbnail's train points. */
export interface KeptPoints {
  /** The range of real targets. */
  readonly low: number;
  readonly high: number;
  /** `[points, 3]`: places along the extent's axes from 0 to 255, and the class, or the target over its range. */
  readonly bytes: Uint8Array;
}

/** How one variant ended; losses are Infinity where the median replicate diverged. */
export interface KeptVariant {
  readonly name: string;
  /** "5 × 16, tanh, Glorot uniform, SGD 0.1". */
  readonly network: string;
  /** Names of the hidden layers' activations, each once. */
  readonly activations: readonly string[];
  readonly trainLoss: Spread;
  readonly testLoss: Spread;
  /** Null for real targets. */
  readonly trainAccuracy: Spread | null;
  readonly testAccuracy: Spread | null;
  /** Of real targets by their mean squared error, -Infinity where a replicate diverged; null where there is none. */
  readonly testR2: Spread | null;
  readonly numDiverged: number;
  /** The sentence on it; empty where there was none. */
  readonly verdict: string;
  /** Ids of what was found of it, the likeliest cause first. */
  readonly diagnoses: readonly string[];
}

/** What the user says of a run; everything else was measured. */
export interface KeptMarks {
  /** At most `maxNote` characters. */
  readonly note: string;
  readonly isPinned: boolean;
}

/** What the list of runs shows, searches and sorts by. */
export interface KeptSummary extends KeptMarks {
  readonly id: string;
  /** When it last finished or paused, in ms since 1970. */
  readonly savedAt: number;
  /** The same, or when its note or pin was changed after. */
  readonly changedAt: number;
  /** The name of its data set. */
  readonly dataName: string;
  readonly backend: string;
  readonly epochs: number;
  readonly steps: number;
  /** Time spent training, without pauses. */
  readonly seconds: number;
  readonly numReplicates: number;
  /** What tells it from others, a few words each: "5 × 16", "SGD 0.1", "seed 1"; empty where it was kept before these were. */
  readonly settings: readonly string[];
  /** The sentence on all variants; empty where there was none. */
  readonly verdict: string;
  /** What was changed by hand midway, in a sentence or two; empty where nothing was. */
  readonly changedByHand: string;
  readonly variants: readonly KeptVariant[];
  /** Null where the data have no plane. */
  readonly thumbnail: KeptThumbnail | null;
}

/** One variant's curves; every list over time is as long as the epochs that it belongs to. */
export interface KeptVariantCurves {
  readonly trainLoss: readonly Spread[];
  readonly testLoss: readonly Spread[];
  /** Empty for real targets. */
  readonly testAccuracy: readonly Spread[];
  /** Medians over time, `[layer epoch][layer]`; NaN where no replicate had a number. */
  readonly deltaRms: readonly (readonly number[])[];
  readonly weightGradientRms: readonly (readonly number[])[];
  /** The newest ones with their range, a layer each. */
  readonly lastDeltaRms: readonly Spread[];
  readonly lastWeightGradientRms: readonly Spread[];
}

/** A run's curves, thinned: at most 100 losses and 50 layer statistics over time, so 37,000 numbers at the very most. */
export interface KeptCurves {
  readonly lossEpochs: readonly number[];
  readonly layerEpochs: readonly number[];
  /** One a variant. */
  readonly variants: readonly KeptVariantCurves[];
}

/** The heavy part of a kept run, read when it is overlaid or reopened. */
export interface KeptDetails {
  readonly experiment: Experiment;
  readonly curves: KeptCurves;
}

export interface KeptRun extends KeptSummary, KeptDetails {}
