import type { ActivationId } from "../experiment/Experiment";
import type { FrameworkActivation } from "./FrameworkActivation";

/** An activation function `a = f(z)`, applied to each unit's preActivation. */
export interface Activation {
  readonly id: ActivationId;
  /** As people write it: "ReLU". */
  readonly name: string;
  /** f in one line of plain text, for instance `1 / (1 + e^-z)`. */
  readonly formula: string;
  /** f' in one line of plain text. */
  readonly slopeFormula: string;
  /** f(z), finite for every finite z where f is. */
  f(z: number): number;
  /** f'(z); at a kink the value that frameworks use (ReLU: 0 at 0). */
  slope(z: number): number;
  /** Whether z lies in an exactly flat part of f; absent where f has none. */
  isFlat?(z: number): boolean;
  /** Where f' jumps, so that a difference quotient across it is no derivative; absent where it does nowhere. */
  readonly kinks?: readonly number[];
  /** The same f and f' as GLSL expressions of the float `z`; helpers `erf_ tanh_ sigmoid_ sin_ cos_` exist. */
  readonly glsl: { readonly f: string; readonly slope: string };
  /** The same f where an exported network takes it. */
  readonly frameworks: FrameworkActivation;
}
