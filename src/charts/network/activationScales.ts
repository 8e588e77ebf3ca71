import { ACTIVATIONS } from "../../core/activations/activations";
import type { ActivationId } from "../../core/experiment/Experiment";
import { roundUp } from "../roundUp";
import type { DrawnLayer, DrawnMaps, DrawnNetwork } from "./DrawnNetwork";

/** Which value is drawn neutral, and how far from it colours are full. */
export interface ActivationScale {
  readonly kind: "features" | "hidden" | "output";
  /** Null for features. */
  readonly activation: ActivationId | null;
  /** Whether its layers add their input to their activation. */
  readonly isResidual: boolean;
  /** Layers that share it; 0 for the features. */
  readonly layers: readonly number[];
  /** f(0). */
  readonly neutral: number;
  /** Orange is full at `neutral - reach`, blue at `neutral + reach`. */
  readonly reach: number;
}

/** How far z goes in the search for an activation's largest value: softsign is within .0001 of 1 there. */
const FAR = [1, 1.5, 2, 3, 4, 5, 10, 100, 1e4];
/** A softer bound than this is none. */
const BOUNDED = 2;

/**
 * One scale for all layers of one activation, residual ones apart, so that activations that shrink from layer to layer look paler:
 * its bounds around f(0) where it has some, else the largest `|mean - f(0)| + 2 std` of a unit, rounded up.
 */
export function activationScales({ layers, maps }: DrawnNetwork): ActivationScale[] {
  const hidden = layers.slice(0, -1);
  const kinds = [
    ...new Set(hidden.map(({ activation, isResidual }) => `${activation} ${isResidual}`)),
  ];
  const scales = kinds.map((kind): ActivationScale => {
    const its = hidden.flatMap((layer, i) =>
      `${layer.activation} ${layer.isResidual}` === kind ? [i + 1] : [],
    );
    return scaleOf("hidden", its, layers);
  });
  const features = maps.filter(({ layer }) => layer === 0);
  return [
    {
      kind: "features",
      activation: null,
      isResidual: false,
      layers: [0],
      neutral: 0,
      reach: mapReach(features),
    },
    ...scales,
    scaleOf("output", [layers.length], layers),
  ];
}

/** -1 for full orange, 0 for neutral, 1 for full blue; 0 for what is no number. */
export function scaledActivation(value: number, { neutral, reach }: ActivationScale): number {
  return Math.min(1, Math.max(-1, (value - neutral) / reach)) || 0;
}

function scaleOf(
  kind: ActivationScale["kind"],
  its: readonly number[],
  layers: readonly DrawnLayer[],
): ActivationScale {
  const { activation, isResidual } = layers[its[0] - 1];
  const neutral = ACTIVATIONS[activation].f(0);
  const bound = isResidual ? Infinity : boundOf(activation);
  const reach =
    bound <= BOUNDED
      ? bound
      : unitReach(
          its.map((layer) => layers[layer - 1]),
          neutral,
        );
  return { kind, activation, isResidual, layers: its, neutral, reach };
}

function boundOf(activation: ActivationId): number {
  const { f } = ACTIVATIONS[activation];
  const sizes = FAR.flatMap((z) => [f(z), f(-z)]).map((value) => Math.abs(value - f(0)));
  return roundUp(Math.max(...sizes));
}

function unitReach(layers: readonly DrawnLayer[], neutral: number): number {
  let reach = 0;
  for (const { activationMean, activationStd } of layers)
    activationMean.forEach((mean, unit) => {
      const size = Math.abs(mean - neutral) + 2 * activationStd[unit];
      if (Number.isFinite(size)) reach = Math.max(reach, size);
    });
  return reach > 0 ? roundUp(reach) : 1;
}

function mapReach(maps: readonly DrawnMaps[]): number {
  let reach = 0;
  for (const { values } of maps)
    for (const value of values) if (Math.abs(value) > reach) reach = Math.abs(value);
  return reach > 0 && Number.isFinite(reach) ? roundUp(reach) : 1;
}
