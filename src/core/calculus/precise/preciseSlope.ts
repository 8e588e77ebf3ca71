import { oneSidedSlopes } from "../dual/oneSidedSlopes";
import type { Expression } from "../expression/Expression";
import { dd, type DoubleDouble } from "../../math/precise/doubleDouble";
import { evaluatePrecisely } from "./evaluatePrecisely";

/**
 * The slope of f at x to some 30 digits, from f' in symbols; where that has no value though both sides agree, as
 * relu(x)^2 at 0, what dual numbers say. Null where f has no finite slope.
 */
export function preciseSlope(
  f: Expression,
  derivative: Expression,
  x: number,
): DoubleDouble | null {
  const { left, right } = oneSidedSlopes(f, { x });
  if (!Number.isFinite(left) || !Number.isFinite(right)) return null;
  const slope = evaluatePrecisely(derivative, x);
  if (Number.isFinite(slope.high) && Number.isFinite(slope.low)) return slope;
  return left === right ? dd.of(right) : null;
}
