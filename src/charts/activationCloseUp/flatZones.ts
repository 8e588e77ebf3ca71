import type { Activation } from "../../core/activations/Activation";
import { SATURATED_BELOW } from "../../core/training/takeLayerStatistics";

/** A stretch of z. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

const NUM_STEPS = 512;
const NUM_HALVINGS = 30;

/** Where `|f'(z)| < 0.05` between `-reach` and `reach`, in order. */
export function flatZones({ slope }: Pick<Activation, "slope">, reach: number): Zone[] {
  const isFlat = (z: number) => Math.abs(slope(z)) < SATURATED_BELOW;
  const zones: Zone[] = [];
  let from = isFlat(-reach) ? -reach : null;
  for (let i = 0; i < NUM_STEPS; i++) {
    const left = reach * ((2 * i) / NUM_STEPS - 1);
    const right = reach * ((2 * (i + 1)) / NUM_STEPS - 1);
    if (isFlat(left) === isFlat(right)) continue;
    const edge = border(isFlat, left, right);
    if (from === null) from = edge;
    else {
      zones.push({ from, to: edge });
      from = null;
    }
  }
  if (from !== null) zones.push({ from, to: reach });
  return zones;
}

/** Where between two places of different answers the answer changes, by bisection. */
function border(isFlat: (z: number) => boolean, left: number, right: number): number {
  const atLeft = isFlat(left);
  for (let i = 0; i < NUM_HALVINGS; i++) {
    const middle = (left + right) / 2;
    if (isFlat(middle) === atLeft) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
