import { evaluateDual } from "../dual/evaluateDual";
import type { Point } from "../expression/evaluate";
import type { Expression, VariableName } from "../expression/Expression";
import { derivative } from "./derivative";

/** `[f, f', f'', ...]` at a point, as many as asked: derivatives in symbols, the last one of them by dual numbers. */
export function derivativesAt(
  tree: Expression,
  at: Point,
  order: number,
  of: VariableName = "x",
): number[] {
  const values: number[] = [];
  for (let current = tree, i = 0; i < order; i++, current = derivative(current, of)) {
    const { value, slope } = evaluateDual(current, { of, at });
    values.push(value);
    if (i === order - 1) values.push(slope);
  }
  return values;
}
