import { gradientAt } from "../dual/gradientAt";
import type { Expression } from "../expression/Expression";

/** A function to be made small, of one coordinate or of two. */
export interface Objective {
  value(position: readonly number[]): number;
  gradient(position: readonly number[]): readonly number[];
}

/** f(x) or f(x, y) with its gradient by dual numbers; positions are `[x]` or `[x, y]`. */
export function objectiveOf(tree: Expression): Objective {
  return {
    value: (position) => gradientAt(tree, position).value,
    gradient: (position) => gradientAt(tree, position).gradient,
  };
}
