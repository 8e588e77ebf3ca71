import type { LossId } from "../../../core/experiment/Experiment";
import type { GridField } from "../../../core/network/plane/GridField";

/** Two numbers, along the first and the second direction of a map. */
export type Pair = readonly [number, number];

/** The network's own place on a map, or another that is looked at. */
export interface PlaceOnMap {
  readonly coordinates: Pair;
  readonly value: number;
  /** `dL/da` and `dL/db`. */
  readonly slopes: Pair;
  /** Whether that is the network itself, and the slopes those of automatic differentiation. */
  readonly isNetwork: boolean;
}

/** One line through a place, all else held. */
export interface MapSlice {
  /** `[x, L]`, from one end of the map to the other; x is the coordinate. */
  readonly points: readonly Pair[];
  /** The tangent's. */
  readonly slope: number;
}

/** A loss as seen from one place. */
export interface LossLook {
  readonly place: PlaceOnMap;
  readonly slices: readonly [MapSlice, MapSlice];
}

/** One loss of a map as it is drawn: itself, or in parts of chance where two are compared. */
export interface ShownLoss {
  readonly id: LossId;
  readonly name: string;
  /** What values are divided by: 1, or the loss of chance. */
  readonly unit: number;
  /** Of guessing without looking at the features, on the map's examples. */
  readonly chance: number;
  readonly field: GridField;
  /** At the network's own place, in the loss's own units. */
  readonly automatic: Pair;
  readonly quotients: Pair;
  /** The map's median slope as a share of its steepest. */
  readonly steepness: number;
}
