import type { Expression, VariableName } from "../expression/Expression";
import { evaluateDual } from "./evaluateDual";

/** A value and its partial derivatives. */
export interface Gradient {
  readonly value: number;
  /** `[df/dx, df/dy]`: one number for each variable, in the order in which they were given. */
  readonly gradient: readonly number[];
}

/** Value and gradient of f(x) or f(x, y) by dual numbers, one pass for each variable. */
export function gradientAt(
  tree: Expression,
  position: readonly number[],
  variables: readonly VariableName[] = ["x", "y"],
): Gradient {
  const at = Object.fromEntries(position.map((coordinate, i) => [variables[i], coordinate]));
  const duals = position.map((_, i) => evaluateDual(tree, { of: variables[i], at }));
  return { value: duals[0].value, gradient: duals.map(({ slope }) => slope) };
}
