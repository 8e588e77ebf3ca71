/** @file What is explored of networks before their first step, and what comes out: plain data. */
import type { ActivationId, InitializerId } from "../experiment/Experiment";

/** Networks of equal hidden layers before the first step. */
export interface ExplorationSettings {
  /** Hidden layers, 1 to 50. */
  readonly depth: number;
  /** Units of each, 1 to 128. */
  readonly width: number;
  readonly activation: ActivationId;
  readonly initializer: InitializerId;
  /** The experiment's train set, or standard normal features, as many as units, with random labels of two classes. */
  readonly inputs: "data" | "gaussian";
}

/** A quantity of every layer over the draws, first layer to output layer; NaN where the layer has none. */
export interface LayerProfile {
  /** Geometric mean over draws; of shares the arithmetic one. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Networks before the first step: measured on several draws, and expected for infinitely wide layers. */
export interface Exploration {
  readonly settings: ExplorationSettings;
  readonly numDraws: number;
  /** Examples that each network saw. */
  readonly numExamples: number;
  /** Examples that the weight gradient is the mean of: the probe set's, extrapolated where fewer were seen. */
  readonly numProbe: number;
  /** Of every layer, the output layer last. */
  readonly shapes: readonly { readonly fanIn: number; readonly fanOut: number }[];
  readonly activationStd: LayerProfile;
  readonly deltaRms: LayerProfile;
  readonly weightGradientRms: LayerProfile;
  readonly saturated: LayerProfile;
  readonly dead: LayerProfile;
  readonly theory: ExplorationTheory;
}

/** Expectations, one a layer, first layer to output layer. */
export interface ExplorationTheory {
  /** NaN for the output layer, whose few units are far from the limit. */
  readonly activationStd: Float64Array;
  /** From the output layer's measured value back. */
  readonly deltaRms: Float64Array;
  /** Drawn through the output layer's measured value. */
  readonly weightGradientRms: Float64Array;
  /** NaN for the output layer. */
  readonly saturated: Float64Array;
  /** Variance of one weight. */
  readonly weightVariance: Float64Array;
  /** `Var(z)` */
  readonly variance: Float64Array;
  /** `E[f(z)^2]` */
  readonly activationSquare: Float64Array;
  /** `E[f'(z)^2]` */
  readonly slopeSquare: Float64Array;
}
