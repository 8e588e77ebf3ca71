import { childrenOf } from "../../../../../src/core/calculus/expression/childrenOf";
import { evaluate, type Point } from "../../../../../src/core/calculus/expression/evaluate";
import type { Expression } from "../../../../../src/core/calculus/expression/Expression";

/** The largest size of a number that comes up while an expression is evaluated: what rounding errors are measured by. */
export function largestValue(tree: Expression, point: Point): number {
  const own = Math.abs(evaluate(tree, point));
  return childrenOf(tree).reduce(
    (largest, child) => Math.max(largest, largestValue(child, point)),
    own,
  );
}
