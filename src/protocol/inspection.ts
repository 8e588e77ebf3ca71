/** @file What the page asks about one network in order to open it up. Types only. */
import type { ActivationId, NormalizationId } from "../core/experiment/Experiment";
import type { Histogram } from "../core/math/histogram";
import type { CoupledChain } from "../core/network/chain/chainOfFactors";
import type { ExampleChoice } from "../core/network/chain/NetworkTrace";
import type { RunningFactor } from "../core/network/chain/runningProduct";
import type { StrongestPaths, StrongPath } from "../core/network/chain/strongestPaths";
import type { GradientCheck } from "../core/network/check/GradientCheck";
import type { ParameterPlace } from "../core/network/ParameterAddress";

/** Neighbouring units of one layer that the picture shows: a window onto wide layers. */
export interface UnitWindow {
  /** 0 for the features, then the layers; the last is the output layer. */
  readonly layer: number;
  readonly first: number;
  readonly count: number;
}

/** Which network is open, and what of it is drawn. */
export interface InspectionWish {
  readonly variant: number;
  readonly replicate: number;
  /** Units whose response maps are wanted; empty where the features span no plane. */
  readonly windows: readonly UnitWindow[];
  /** Points a side of a map; a very large network may answer with fewer. */
  readonly resolution: number;
}

/** One layer of an open network, its numbers taken on the probe set by automatic differentiation. */
export interface InspectedLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly activation: ActivationId;
  readonly normalization: NormalizationId;
  /** The identity is added: the layer's input is as wide as its output. */
  readonly isResidual: boolean;
  /** `[fanIn, fanOut]`, row-major. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** Of a normalized layer, `[fanOut]`: its preActivations are `gamma * normalized + beta`; else empty. */
  readonly gammas: Float32Array;
  readonly betas: Float32Array;
  /** `dL/dW` and `dL/db` of the mean data loss, no penalty. */
  readonly weightGradient: Float32Array;
  readonly biasGradient: Float32Array;
  /** Root mean square over the weights. */
  readonly weightGradientRms: number;
  /** Of each unit over the examples, `[fanOut]`. */
  readonly activationMean: Float32Array;
  readonly activationStd: Float32Array;
  readonly deltaRms: Float32Array;
  /** Share of the examples at which the unit passes on less than a twentieth; NaN in the output layer. */
  readonly saturated: Float32Array;
  /** 1 where z lies in a flat part of f on every example. */
  readonly isDead: Uint8Array;
  /** PreActivations z over units and examples. */
  readonly preActivations: Histogram;
  /** Root mean square of f'(z) over units and examples. */
  readonly slopeRms: number;
}

/** Activations of a window's units over the plane. */
export interface UnitMaps {
  readonly layer: number;
  readonly first: number;
  readonly count: number;
  readonly resolution: number;
  /** Low and high end of the first axis, then of the second, in raw units. */
  readonly extent: readonly number[];
  /** `[count, resolution, resolution]`, rows from the top (largest second feature) down. */
  readonly values: Float32Array;
}

/** One network at one moment. */
export interface NetworkInspection {
  readonly variant: number;
  readonly replicate: number;
  readonly epoch: number;
  readonly step: number;
  /** Examples of the probe set. */
  readonly numExamples: number;
  readonly layers: readonly InspectedLayer[];
  readonly maps: readonly UnitMaps[];
}

/** A weight or bias set by hand in the middle of a run. */
export interface ParameterEdit extends ParameterPlace {
  readonly variant: number;
  readonly replicate: number;
  /** Finite in float32. */
  readonly value: number;
}

/** An edit as it was done. */
export interface AppliedEdit extends ParameterEdit {
  /** What the parameter was before, to the bit. */
  readonly replaced: number;
  readonly epoch: number;
  readonly step: number;
}

/** A parameter whose gradient is to be taken apart, for one row of the probe set or the mean over its examples. */
export interface ExplanationWish {
  readonly variant: number;
  readonly replicate: number;
  readonly place: ParameterPlace;
  readonly example: ExampleChoice;
}

/** A factor as the formula writes it, with its numbers. */
export interface ExplainedFactor extends RunningFactor {
  readonly symbol: string;
}

/** One of the strongest paths with the numbers of its factors, from the parameter to the loss. */
export interface ExplainedPath extends Omit<StrongPath, "factors"> {
  readonly factors: readonly ExplainedFactor[];
}

/** The chain of factors, or why there is none: `notFinite` where the network's numbers have left the range of floats. */
export type ExplainedChain =
  | ({ readonly kind: "paths"; readonly paths: readonly ExplainedPath[] } & Omit<
      StrongestPaths,
      "paths"
    >)
  | CoupledChain
  | { readonly kind: "notFinite" };

/** The gradient of one parameter, taken apart. */
export interface Explanation extends ExplanationWish {
  readonly epoch: number;
  readonly step: number;
  /** The parameter itself. */
  readonly value: number;
  /** Examples of the mean: the probe set, or fewer of it for very large networks. */
  readonly numExamples: number;
  readonly chain: ExplainedChain;
  /** What automatic differentiation computed for the same; null where one example has no gradient of its own. */
  readonly automatic: number | null;
  /** Of the layer's weights, over `numExamples`: what differences are measured by. */
  readonly weightGradientRms: number;
  /** What the network sees of the example; null for the mean. */
  readonly shown: ShownExample | null;
}

export interface ShownExample {
  /** Class index or real target. */
  readonly target: number;
  /** `[numFeatures]`, standardized where the experiment says so. */
  readonly features: Float32Array;
}

/** Which network's gradient is to be checked; `checkId` is made by the page. */
export interface CheckWish {
  readonly variant: number;
  readonly replicate: number;
  readonly checkId: number;
}

/** How automatic gradients compare with difference quotients at one moment. */
export interface NetworkCheck extends GradientCheck {
  readonly variant: number;
  readonly replicate: number;
  readonly epoch: number;
  readonly step: number;
  /** The probe set, or fewer of it for large networks. */
  readonly numExamples: number;
  /** Dropout's masks of one step were held fixed. */
  readonly hasMasks: boolean;
}
