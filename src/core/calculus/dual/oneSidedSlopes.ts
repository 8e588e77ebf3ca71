import type { Point } from "../expression/evaluate";
import type { Expression, VariableName } from "../expression/Expression";
import { evaluateDual } from "./evaluateDual";

/** The slopes of a curve on either side of a point; they differ at a kink. */
export interface OneSidedSlopes {
  readonly left: number;
  readonly right: number;
}

/** Both slopes at a point along a variable, exact where the kink of each |u|, relu, min and max in it is met exactly. */
export function oneSidedSlopes(
  tree: Expression,
  at: Point,
  of: VariableName = "x",
): OneSidedSlopes {
  return {
    // Taken from 0, so that no slope is -0.
    left: 0 - evaluateDual(tree, { of, at, towards: -1 }).slope,
    right: evaluateDual(tree, { of, at, towards: 1 }).slope,
  };
}
