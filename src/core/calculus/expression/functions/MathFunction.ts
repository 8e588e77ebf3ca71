import type { Expression } from "../Expression";
import type { FunctionName } from "./functions";

/** A function that expressions may call: its values, its derivatives as numbers and as trees, and how it is written. */
export interface MathFunction {
  readonly name: FunctionName;
  readonly numArguments: 1 | 2;
  /** NaN outside of the domain. */
  value(args: readonly number[]): number;
  /** The derivative in each argument, as a number; at a kink what most frameworks answer. */
  slopes(args: readonly number[]): readonly number[];
  /** The derivative in each argument, as a tree; at a kink its value is NaN. */
  partials(args: readonly Expression[]): readonly Expression[];
  /** Where the derivative jumps; absent where it does nowhere. */
  readonly kink?: Kink;
  /** Why there is no finite value here, as in `ln(0)` "takes the logarithm of 0"; null where there is one. */
  whyUndefined?(args: readonly number[]): string | null;
  /** How it is written, where that is not `name(arguments)`. */
  readonly notation?: Notation;
}

/** Where a continuous function has no derivative, only a slope on either side. */
export interface Kink {
  /** The tree that is 0 there. */
  zero(args: readonly Expression[]): Expression;
  isAt(args: readonly number[]): boolean;
  /** By how much the value changes, to first order, as the arguments set out from the kink by `rates`. */
  rate(rates: readonly number[]): number;
}

/** Presentation MathML around arguments that are already written. */
export interface Notation {
  mathML(args: readonly string[]): string;
  /** Whether it can be the base of a power without brackets. */
  readonly isClosed: boolean;
  /** Whether a product must show its sign before it. */
  readonly needsSign?: boolean;
}
