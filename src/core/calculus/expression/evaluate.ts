import { exp } from "../../math/exp";
import { evaluateDual } from "../dual/evaluateDual";
import { CONSTANTS, isE } from "./constants";
import type { BinaryKind, Expression, VariableName } from "./Expression";
import { FUNCTIONS } from "./functions/functions";
import { power } from "./power";

/** A number for each variable; one that is left out counts as NaN. */
export type Point = Readonly<Partial<Record<VariableName, number>>>;

/** The value at a point in float64: NaN outside of the domain, an infinity at a pole such as `1/0` and where it overflows. */
export function evaluate(tree: Expression, point: Point): number {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "variable":
      return point[tree.name] ?? NaN;
    case "constant":
      return CONSTANTS[tree.name];
    case "negate":
      return -evaluate(tree.of, point);
    case "call":
      return FUNCTIONS[tree.name].value(tree.args.map((arg) => evaluate(arg, point)));
    case "derivative":
      return evaluateDual(tree.of, { of: tree.variable, at: point }).slope;
    default: {
      const right = evaluate(tree.right, point);
      // By its own function e^x is exact to half a unit of the last place.
      if (tree.kind === "power" && isE(tree.left)) return exp(right);
      return calculate(tree.kind, evaluate(tree.left, point), right);
    }
  }
}

function calculate(kind: BinaryKind, left: number, right: number): number {
  switch (kind) {
    case "sum":
      return left + right;
    case "difference":
      return left - right;
    case "product":
      return left * right;
    case "quotient":
      return left / right;
    case "power":
      return power(left, right);
  }
}
