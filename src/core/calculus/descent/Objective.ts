import { type Gradient, gradientAt } from "../dual/gradientAt";
import type { Expression } from "../expression/Expression";

/** A function to be made small, of one coordinate or of two. */
export interface Objective {
  value(position: readonly number[]): number;
  gradient(position: readonly number[]): readonly number[];
}

/** f(x) or f(x, y) with its gradient by dual numbers; positions are `[x]` or `[x, y]`. */
export function objectiveOf(tree: Expression): Objective {
  // A descent asks for both at the same place.
  let last: { readonly position: readonly number[]; readonly found: Gradient } | null = null;
  const at = (position: readonly number[]): Gradient => {
    if (!last?.position.every((coordinate, i) => coordinate === position[i]))
      last = { position: [...position], found: gradientAt(tree, position) };
    return last.found;
  };
  return {
    value: (position) => at(position).value,
    gradient: (position) => at(position).gradient,
  };
}
