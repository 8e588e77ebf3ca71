import { dd, type DoubleDouble } from "../../math/precise/doubleDouble";
import { preciseExp } from "../../math/precise/preciseExp";
import { preciseLn } from "../../math/precise/preciseLn";
import type { BinaryKind, ConstantName, Expression } from "../expression/Expression";
import { PRECISE_FUNCTIONS } from "./preciseFunctions";

const CONSTANTS: Readonly<Record<ConstantName, DoubleDouble>> = {
  pi: { high: 3.141592653589793, low: 1.2246467991473532e-16 },
  e: { high: 2.718281828459045, low: 1.4456468917292502e-16 },
};
/** Up to here a whole power is multiplied out. */
const MAX_MULTIPLIED = 64;

/** The value of f(x) at the double x to some 30 digits; NaN where there is none, and where it overflows. */
export function evaluatePrecisely(tree: Expression, x: number): DoubleDouble {
  switch (tree.kind) {
    case "number":
      return dd.of(tree.value);
    case "variable":
      return dd.of(tree.name === "x" ? x : NaN);
    case "constant":
      return CONSTANTS[tree.name];
    case "negate":
      return dd.negate(evaluatePrecisely(tree.of, x));
    case "call": {
      const [u, v = dd.of(NaN)] = tree.args.map((arg) => evaluatePrecisely(arg, x));
      return PRECISE_FUNCTIONS[tree.name](u, v);
    }
    case "derivative":
      throw new Error("a derivative must be worked out before it has a precise value");
    default:
      return calculate(
        tree.kind,
        evaluatePrecisely(tree.left, x),
        evaluatePrecisely(tree.right, x),
      );
  }
}

function calculate(kind: BinaryKind, left: DoubleDouble, right: DoubleDouble): DoubleDouble {
  switch (kind) {
    case "sum":
      return dd.add(left, right);
    case "difference":
      return dd.subtract(left, right);
    case "product":
      return dd.multiply(left, right);
    case "quotient":
      return dd.divide(left, right);
    case "power":
      return power(left, right);
  }
}

/** `u^v`; as for doubles, `u^0 = 1`, and a base below 0 takes whole exponents only. */
function power(u: DoubleDouble, v: DoubleDouble): DoubleDouble {
  const isWhole = v.low === 0 && Number.isInteger(v.high);
  if (isWhole && Math.abs(v.high) <= MAX_MULTIPLIED) {
    const raised = multiplied(u, Math.abs(v.high));
    return v.high < 0 ? dd.divide(dd.of(1), raised) : raised;
  }
  if (u.high > 0) return preciseExp(dd.multiply(v, preciseLn(u)));
  if (u.high === 0) return dd.of(v.high > 0 ? 0 : NaN);
  if (!isWhole) return dd.of(NaN);
  const size = preciseExp(dd.multiply(v, preciseLn(dd.negate(u))));
  return v.high % 2 === 0 ? size : dd.negate(size);
}

function multiplied(u: DoubleDouble, times: number): DoubleDouble {
  return times === 0 ? dd.of(1) : dd.multiply(u, multiplied(u, times - 1));
}
