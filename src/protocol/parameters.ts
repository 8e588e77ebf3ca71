/** @file Whole networks that cross the worker boundary: taken out of a run, and put into one. Types only. */
import type { Standardization } from "../core/data/standardization";
import type { TargetScale } from "../core/data/TargetScale";
import type { Parameters } from "../core/network/initialParameters";

/** One network of a run. */
export interface NetworkAddress {
  readonly variant: number;
  readonly replicate: number;
}

/** Everything that training has made of a network, at one moment. */
export interface NetworkParameters extends NetworkAddress {
  readonly epoch: number;
  readonly step: number;
  readonly parameters: Parameters;
  /** Of the features that its replicate's data give it. */
  readonly standardization: Standardization;
  /** Of the target: the network's output is `(target - mean) / std`. */
  readonly targetScale: TargetScale;
  /** A few rows of its test set before standardization, `[rows, features]`, in few digits. */
  readonly examples: Float64Array;
}

/** Parameters to put into a network in place of its own: of the same shapes, finite in float32. */
export interface ParametersEdit extends NetworkAddress {
  readonly parameters: Parameters;
}

/** When a network's parameters were replaced. */
export interface AppliedParameters extends NetworkAddress {
  readonly epoch: number;
  readonly step: number;
}
