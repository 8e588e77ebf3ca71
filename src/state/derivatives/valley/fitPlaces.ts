import type { ParameterPlace } from "../../../core/network/ParameterAddress";
import { isSamePlace } from "../../run/LiveChange";

/** Two parameters. */
export type TwoPlaces = readonly [ParameterPlace, ParameterPlace];

/**
 * Two different parameters of a network with these widths (features, units of each layer, outputs), as near as there are to
 * those wished for.
 */
export function fitPlaces(widths: readonly number[], [first, second]: TwoPlaces): TwoPlaces {
  const a = fitPlace(widths, first);
  const b = fitPlace(widths, second);
  if (!isSamePlace(a, b)) return [a, b];
  // A unit has a bias and one weight at least.
  return [a, { ...b, from: b.from === null ? 0 : null }];
}

function fitPlace(widths: readonly number[], place: ParameterPlace): ParameterPlace {
  const layer = Math.min(place.layer, widths.length - 1);
  return {
    layer,
    from: place.from === null ? null : Math.min(place.from, widths[layer - 1] - 1),
    to: Math.min(place.to, widths[layer] - 1),
  };
}
