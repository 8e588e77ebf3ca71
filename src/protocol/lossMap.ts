/** @file What the page asks about the loss around one network. Types only. */
import type { LossId } from "../core/experiment/Experiment";
import type { ParameterPlace } from "../core/network/ParameterAddress";
import type { NetworkAddress } from "./parameters";

/** The two directions that a map spans. */
export type MapDirections =
  | { readonly kind: "parameters"; readonly places: readonly [ParameterPlace, ParameterPlace] }
  /** In all weights at once; another `draw` from 0 on is another pair. */
  | { readonly kind: "random"; readonly draw: number };

/** Which plane through the space of a network's parameters. */
export interface LossPlaneWish extends NetworkAddress {
  /** Made by the page: coordinates count from where the network was when this was first asked for. */
  readonly planeId: number;
  readonly directions: MapDirections;
}

export interface LossMapWish extends LossPlaneWish {
  /** Made by the page: maps of one moment have the same parameters beside the plane's. */
  readonly momentId: number;
  /** Coordinates go from `-reach` to `reach`. */
  readonly reach: number;
  /** Points a side; very large networks get fewer. */
  readonly resolution: number;
}

/** One loss at a network's own parameters. */
export interface LossHere {
  readonly loss: LossId;
  /** Mean data loss over the examples, no penalty. */
  readonly value: number;
  /** `dL/da` and `dL/db` by automatic differentiation, in float32. */
  readonly automatic: readonly [number, number];
}

/** Where a network is at one moment, as seen on the plane. */
export interface PlanePoint {
  readonly epoch: number;
  readonly step: number;
  /** Coordinates a and b; of random directions those of the nearest point of the plane. */
  readonly coordinates: readonly [number, number];
  /** Length of the way that all parameters have gone off the plane since the moment of the map. */
  readonly offPlane: number;
  /** The loss of the run, and for classes the other one. */
  readonly losses: readonly LossHere[];
}

/** One loss over the plane. */
export interface LossField {
  /** `[resolution, resolution]` at the centres of the cells, rows from the top (largest b) down. */
  readonly values: Float32Array;
  /** Along a and along b through the network's own point, `[resolution + 1]` from `-reach` to `reach`. */
  readonly slices: readonly [Float32Array, Float32Array];
  /** Difference quotients along a and b in float64. */
  readonly quotients: readonly [number, number];
}

/** The loss over a plane, all other parameters as they were at one moment. */
export interface LossMap extends LossMapWish {
  readonly numExamples: number;
  /** Parameters of the network, all that train. */
  readonly numParameters: number;
  /** What the two parameters are where a and b are 0; zeros for random directions. */
  readonly origin: readonly [number, number];
  readonly point: PlanePoint;
  /** As in `point.losses`. */
  readonly fields: readonly LossField[];
}
