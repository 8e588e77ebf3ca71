import type { NumberArray } from "../network/NumberArray";

/** `l1 sum |w| + l2/2 sum w^2` over the weights of all layers; biases are not penalized. */
export function penalty(weights: readonly NumberArray[], l1: number, l2: number): number {
  let absolutes = 0;
  let squares = 0;
  for (const layer of weights)
    for (let i = 0; i < layer.length; i++) {
      absolutes += Math.abs(layer[i]);
      squares += layer[i] * layer[i];
    }
  return l1 * absolutes + (l2 / 2) * squares;
}

/** The penalty's slope at one weight: `l1 sign(w) + l2 w`, the sign of 0 being 0. */
export function penaltySlope(w: number, l1: number, l2: number): number {
  return l1 * Math.sign(w) + l2 * w;
}
