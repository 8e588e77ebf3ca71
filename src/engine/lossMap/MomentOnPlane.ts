import { differencesAlong } from "../../core/network/plane/differencesAlong";
import type { Parameters } from "../../core/network/initialParameters";
import type { PlanePoint } from "../../protocol/lossMap";
import type { LossPlane } from "./LossPlane";

/** A network at one moment, and where that is on a plane. */
export interface PlacedNetwork {
  readonly parameters: Parameters;
  readonly point: PlanePoint;
}

/** The moment that a map is of. */
export interface MomentOnPlane extends PlacedNetwork {
  /** Difference quotients along the two directions, of each loss of the plane. */
  readonly quotients: readonly (readonly [number, number])[];
}

/** The same with difference quotients in float64. */
export function withQuotients(
  { layers, objective, losses, directions }: LossPlane,
  placed: PlacedNetwork,
): MomentOnPlane {
  const [alongA, alongB] = directions.map((direction) =>
    differencesAlong(layers, placed.parameters, objective, losses, direction),
  );
  return { ...placed, quotients: losses.map((_, i) => [alongA[i], alongB[i]] as const) };
}
