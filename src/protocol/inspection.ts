/** @file What the page asks about one network in order to open it up. Types only. */
import type { ActivationId, NormalizationId } from "../core/experiment/Experiment";
import type { Histogram } from "../core/math/histogram";

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

/** One weight, or a bias where `from` is null; units count from 0. */
export interface ParameterPlace {
  /** 1-based. */
  readonly layer: number;
  readonly from: number | null;
  readonly to: number;
}

/** A weight or bias set by hand in the middle of a run. */
export interface ParameterEdit extends ParameterPlace {
  readonly variant: number;
  readonly replicate: number;
  readonly value: number;
}
