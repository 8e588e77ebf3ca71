import { oneSidedSlopes } from "../dual/oneSidedSlopes";
import { childrenOf } from "../expression/childrenOf";
import { evaluate, type Point } from "../expression/evaluate";
import type { CallNode, Expression, VariableName } from "../expression/Expression";
import type { MathFunction } from "../expression/functions/MathFunction";
import { FUNCTIONS } from "../expression/functions/functions";
import { type Domain, findCrossings } from "../roots/findCrossings";

/** A call such as `|x - 1|`, which has no derivative where `zero` is 0. */
export interface KinkCondition {
  readonly part: CallNode;
  readonly zero: Expression;
}

/** A point where a curve is continuous and has a slope on either side, but no derivative. */
export interface CurveKink {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  /** The call that causes it. */
  readonly part: CallNode;
}

/** Slopes closer than this, relative to the larger or to 1, are one slope: far above rounding, far below what is seen. */
const SAME_SLOPE = 1e-9;

/** Under which conditions the derivative of an expression may not exist: its calls of abs, relu, min and max. */
export function kinkConditions(tree: Expression): readonly KinkCondition[] {
  const inside = childrenOf(tree).flatMap(kinkConditions);
  if (tree.kind !== "call") return inside;
  const { kink }: MathFunction = FUNCTIONS[tree.name];
  return kink ? [...inside, { part: tree, zero: kink.zero(tree.args) }] : inside;
}

/** Where the curve along one variable has no derivative, from left to right; other variables keep their numbers in `held`. */
export function kinks(
  tree: Expression,
  domain: Domain,
  of: VariableName = "x",
  held: Point = {},
): readonly CurveKink[] {
  const found = new Map<number, CurveKink>();
  for (const { part, zero } of kinkConditions(tree)) {
    const g = (x: number) => evaluate(zero, { ...held, [of]: x });
    for (const { from, to, isFlat } of findCrossings(g, domain)) {
      // Where a whole stretch is 0, its ends are kinks of what is inside.
      if (isFlat) continue;
      const { left } = oneSidedSlopes(tree, { ...held, [of]: from }, of);
      const { right } = oneSidedSlopes(tree, { ...held, [of]: to }, of);
      if (areDifferent(left, right) && !found.has(to)) found.set(to, { at: to, left, right, part });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** False where one of them is no number. */
function areDifferent(a: number, b: number): boolean {
  return Math.abs(a - b) > SAME_SLOPE * Math.max(1, Math.min(Math.abs(a), Math.abs(b)));
}
