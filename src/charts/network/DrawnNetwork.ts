/** @file What the picture of a network is drawn from; an inspected network is one. Units count from 0. */
import type { ActivationId, NormalizationId } from "../../core/experiment/Experiment";

/** One layer: weights and their gradient `[fanIn, fanOut]` row-major, the others `[fanOut]`. */
export interface DrawnLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly activation: ActivationId;
  readonly normalization: NormalizationId;
  readonly isResidual: boolean;
  readonly weights: Float32Array;
  readonly weightGradient: Float32Array;
  readonly activationMean: Float32Array;
  readonly activationStd: Float32Array;
  readonly deltaRms: Float32Array;
  readonly isDead: Uint8Array;
}

/** Activations of neighbouring units over the plane, `[count, resolution, resolution]`, rows from the top down. */
export interface DrawnMaps {
  /** 0 for the features, then the layers. */
  readonly layer: number;
  readonly first: number;
  readonly count: number;
  readonly resolution: number;
  /** Low and high end of the first axis, then of the second, in raw units. */
  readonly extent?: readonly number[];
  readonly values: Float32Array;
}

export interface DrawnNetwork {
  readonly layers: readonly DrawnLayer[];
  readonly maps: readonly DrawnMaps[];
}

/** A unit, or a feature where the layer is 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** A weight: from a unit of the layer before, or a feature, to a unit. */
export interface LinkPlace {
  /** 1-based: the layer that the link leads to. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** Forward: activations and weights. Backward: delta and the weight gradient. */
export type NetworkDirection = "forward" | "backward";
