import type { Expression, PendingDerivative, VariableName } from "../expression/Expression";
import { build } from "../expression/build";
import { applyRule } from "./applyRule";
import { mapChildren } from "../expression/mapChildren";
import { simplify } from "./simplify/simplify";

/** `df/dx` in symbols, simplified; undefined (NaN) at kinks, as `x/|x|` is at 0. */
export function derivative(tree: Expression, variable: VariableName = "x"): Expression {
  return simplify(workOut(build.derivative(tree, variable)));
}

function workOut(pending: PendingDerivative): Expression {
  return workOutInside(applyRule(pending).after);
}

function workOutInside(tree: Expression): Expression {
  return tree.kind === "derivative" ? workOut(tree) : mapChildren(tree, workOutInside);
}
