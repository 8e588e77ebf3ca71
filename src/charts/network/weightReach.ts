import type { DrawnLayer } from "./DrawnNetwork";
import { largestWeight } from "./linkStyle";

/** The |weight| at which pictures of incoming weights have their full colour: layer 1's own, and one for all above it. */
export function weightReach(layers: readonly Pick<DrawnLayer, "weights">[], layer: number): number {
  return largestWeight(layer === 1 ? layers.slice(0, 1) : layers.slice(1));
}
