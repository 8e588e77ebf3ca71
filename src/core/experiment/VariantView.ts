/** @file What a card and the charts show of one variant: plain data, computed by state, drawn by components. */
import type { Histogram } from "../math/histogram";
import type { LayerStatistics } from "../training/LayerStatistics";

/** Median over replicates with the range from lowest to highest; a diverged replicate counts as the worst. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Every variant's losses and accuracy at one moment, one entry a variant. */
export interface EvaluationPoint {
  /** In epochs, with fractions inside one. */
  readonly epoch: number;
  readonly trainLoss: readonly Spread[];
  readonly testLoss: readonly Spread[];
  readonly testAccuracy: readonly Spread[];
}

/** Every variant's layers at one moment, `[variant][layer]`. */
export interface LayerPoint {
  readonly epoch: number;
  /** The two gradients with their range. */
  readonly deltaRms: readonly (readonly Spread[])[];
  readonly weightGradientRms: readonly (readonly Spread[])[];
  /** Over the replicates that had not diverged; NaN where none has a number. */
  readonly medians: readonly LayerStatistics[];
}

/** A run so far: each list thinned, in the order of time, with the newest point last. */
export interface RunHistory {
  readonly evaluations: readonly EvaluationPoint[];
  readonly layers: readonly LayerPoint[];
}

/** The plane's picture for the replicate shown. */
export interface MapView {
  readonly resolution: number;
  /** `[x1 min, x1 max, x2 min, x2 max]` in raw units. */
  readonly extent: readonly [number, number, number, number];
  readonly numOutputs: number;
  /** `[resolution, resolution, numOutputs]`, rows from the top down: probabilities, or the real output. */
  readonly values: Float32Array;
}

/** The output along one column for the replicate shown. */
export interface CurveView {
  /** The column's range in raw units. */
  readonly range: readonly [number, number];
  readonly numOutputs: number;
  /** `[points, numOutputs]` at the middles of as many equal parts of the range: probabilities, or the real output. */
  readonly values: Float32Array;
}

/** The replicate's points on the plane, or along one column. */
export interface PointsView {
  /** `[n, 2]` in raw units; along one column the second is the target. */
  readonly train: Float32Array;
  readonly trainY: Float32Array;
  readonly test: Float32Array;
  readonly testY: Float32Array;
  readonly axisNames: readonly [string, string];
  /** Lowest and highest target of all replicates' train sets. */
  readonly targetRange: readonly [number, number];
  /** Empty for real targets. */
  readonly classNames: readonly string[];
}

export interface ConfusionView {
  readonly classNames: readonly string[];
  /** Test-set counts `[actual][predicted]` of the replicate shown. */
  readonly counts: readonly (readonly number[])[];
}

export interface VariantView {
  readonly index: number;
  readonly name: string;
  /** The activation's name and formulas where all hidden layers share one, for the card's head; else null. */
  readonly activation: { name: string; formula: string; slopeFormula: string } | null;
  /** "5 x 16, tanh, Glorot uniform, SGD 0.1": what this network is. */
  readonly summary: string;
  readonly replicateShown: number;
  readonly numReplicates: number;
  /** Null before the first evaluation; accuracy null for real targets. */
  readonly testAccuracy: Spread | null;
  readonly testLoss: Spread | null;
  readonly trainLoss: Spread | null;
  /** deltaRms a layer, first layer first, the output layer last; empty before the first statistics. */
  readonly ladder: readonly Spread[];
  /** weightGradientRms a layer, as the ladder. */
  readonly weightGradients: readonly Spread[];
  /** Sentences about diverged replicates, or null. */
  readonly divergence: string | null;
  /** Replicates that had diverged by the newest evaluation. */
  readonly numDiverged: number;
  /** Over two columns, or along one; null before there is one, and where neither is shown. */
  readonly map: MapView | null;
  readonly curve: CurveView | null;
  readonly points: PointsView | null;
  /** Null before the first evaluation, and for real targets. */
  readonly confusion: ConfusionView | null;
  /** All variants', this one's entries at `index`. */
  readonly history: RunHistory;
  /** Activations of each layer of the replicate shown, on the probe set. */
  readonly activations: readonly Histogram[];
}
