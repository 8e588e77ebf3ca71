import type { InitializerId } from "../experiment/Experiment";
import type { Rng } from "../math/rng";

/** Draws of one layer are equal between initializers of one family, up to a factor. */
export type DrawFamily = "uniform" | "normal" | "zeros" | "orthogonal";

/** How a layer's weights are drawn before the first step. */
export interface Initializer {
  readonly id: InitializerId;
  readonly name: string;
  /** For instance `U(-l, l), l = sqrt(6 / (fanIn + fanOut))`. */
  readonly formula: string;
  readonly family: DrawFamily;
  /** Standard deviation of one weight. */
  std(fanIn: number, fanOut: number): number;
  /** Weights `[fanIn, fanOut]`, row-major. */
  draw(fanIn: number, fanOut: number, rng: Rng): Float32Array;
}
