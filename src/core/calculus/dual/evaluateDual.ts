import { hasVariable } from "../expression/hasVariable";
import { CONSTANTS, isE } from "../expression/constants";
import type { Point } from "../expression/evaluate";
import type { BinaryKind, CallNode, Expression, VariableName } from "../expression/Expression";
import type { MathFunction } from "../expression/functions/MathFunction";
import { FUNCTIONS } from "../expression/functions/functions";
import { type Dual, dual } from "./dual";

/** Along which variable, and where. */
export interface Direction {
  readonly of: VariableName;
  readonly at: Point;
  /**
   * What a kink answers: 0 what frameworks do (the default); 1 and -1 how the value changes as the variable sets out to
   * the right or to the left.
   */
  readonly towards?: -1 | 0 | 1;
}

/** Value and derivative of an expression by dual numbers; the slope is NaN where the value is not finite. */
export function evaluateDual(tree: Expression, direction: Direction): Dual {
  const { value, slope } = dualOf(tree, direction);
  return { value, slope: Number.isFinite(value) ? slope : NaN };
}

function dualOf(tree: Expression, direction: Direction): Dual {
  switch (tree.kind) {
    case "number":
      return dual.constant(tree.value);
    case "variable": {
      const value = direction.at[tree.name] ?? NaN;
      return { value, slope: tree.name === direction.of ? direction.towards || 1 : 0 };
    }
    case "constant":
      return dual.constant(CONSTANTS[tree.name]);
    case "negate":
      return dual.negate(dualOf(tree.of, direction));
    case "call":
      return call(tree, direction);
    case "derivative":
      throw new Error("a derivative must be worked out before its own derivative is taken");
    default: {
      const right = dualOf(tree.right, direction);
      if (tree.kind === "power" && isE(tree.left)) return dual.exp(right);
      return calculate(tree.kind, dualOf(tree.left, direction), right);
    }
  }
}

/** `f(u, v)' = f_u u' + f_v v'`. */
function call({ name, args }: CallNode, direction: Direction): Dual {
  const { value, slopes, kink }: MathFunction = FUNCTIONS[name];
  const duals = args.map((arg) => dualOf(arg, direction));
  const values = duals.map((arg) => arg.value);
  if (kink && direction.towards && kink.isAt(values))
    return { value: value(values), slope: kink.rate(duals.map((arg) => arg.slope)) };
  const factors = slopes(values);
  const slope = duals.reduce((sum, arg, i) => {
    // What does not depend on the variable adds nothing, even where its factor is infinite.
    const isHeld = !Number.isFinite(factors[i]) && !hasVariable(args[i], direction.of);
    return isHeld ? sum : sum + factors[i] * arg.slope;
  }, 0);
  return { value: value(values), slope };
}

function calculate(kind: BinaryKind, left: Dual, right: Dual): Dual {
  switch (kind) {
    case "sum":
      return dual.add(left, right);
    case "difference":
      return dual.subtract(left, right);
    case "product":
      return dual.multiply(left, right);
    case "quotient":
      return dual.divide(left, right);
    case "power":
      return dual.power(left, right);
  }
}
