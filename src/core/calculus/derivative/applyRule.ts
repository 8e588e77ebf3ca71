import { build } from "../expression/build";
import { isE } from "../expression/constants";
import type {
  BinaryNode,
  CallNode,
  Expression,
  PendingDerivative,
  VariableName,
} from "../expression/Expression";
import type { MathFunction } from "../expression/functions/MathFunction";
import { FUNCTIONS } from "../expression/functions/functions";
import { hasVariable } from "../expression/hasVariable";
import type { RuleId } from "./rules";
import { simplify } from "./simplify/simplify";

/** What a rule makes of a derivative: an expression in which simpler derivatives are pending. */
export interface AppliedRule {
  readonly rule: RuleId;
  readonly after: Expression;
}

/** Works out one derivative by the one rule that fits its outermost operation. */
export function applyRule({ of, variable }: PendingDerivative): AppliedRule {
  if (!hasVariable(of, variable)) return { rule: "constant", after: build.number(0) };
  const d = (tree: Expression) => build.derivative(tree, variable);
  switch (of.kind) {
    case "number":
    case "constant":
    case "variable":
      return { rule: "variable", after: build.number(1) };
    case "negate":
      return { rule: "constantMultiple", after: build.negate(d(of.of)) };
    case "sum":
    case "difference":
      return { rule: "sum", after: build[of.kind](d(of.left), d(of.right)) };
    case "product":
      return productRule(of, variable);
    case "quotient":
      return quotientRule(of, variable);
    case "power":
      return powerRule(of, variable);
    case "call":
      return callRule(of, variable);
    case "derivative":
      throw new Error("a derivative must be worked out before its own derivative is taken");
  }
}

function productRule({ left, right }: BinaryNode, variable: VariableName): AppliedRule {
  const du = build.derivative(left, variable);
  const dv = build.derivative(right, variable);
  if (!hasVariable(left, variable))
    return { rule: "constantMultiple", after: build.product(left, dv) };
  if (!hasVariable(right, variable))
    return { rule: "constantMultiple", after: build.product(du, right) };
  return {
    rule: "product",
    after: build.sum(build.product(du, right), build.product(left, dv)),
  };
}

function quotientRule({ left, right }: BinaryNode, variable: VariableName): AppliedRule {
  const du = build.derivative(left, variable);
  if (!hasVariable(right, variable))
    return { rule: "constantMultiple", after: build.quotient(du, right) };
  const dv = build.derivative(right, variable);
  const above = build.difference(build.product(du, right), build.product(left, dv));
  return {
    rule: "quotient",
    after: build.quotient(above, build.power(right, build.number(2))),
  };
}

function powerRule(tree: BinaryNode, variable: VariableName): AppliedRule {
  const { left, right } = tree;
  if (!hasVariable(right, variable)) {
    const less = simplify(build.difference(right, build.number(1)));
    return withInside("power", build.product(right, raised(left, less)), left, variable);
  }
  if (!hasVariable(left, variable)) {
    const outside = isE(left) ? tree : build.product(build.call("ln", left), tree);
    return withInside("exponential", outside, right, variable);
  }
  const logarithm = build.product(right, build.call("ln", left));
  return {
    rule: "generalPower",
    after: build.product(tree, build.derivative(logarithm, variable)),
  };
}

/** `base^exponent`, which for the exponent 1 nobody writes. */
function raised(base: Expression, exponent: Expression): Expression {
  return exponent.kind === "number" && exponent.value === 1 ? base : build.power(base, exponent);
}

/** A rule whose variable may be a whole expression, which by the chain rule adds its own derivative. */
function withInside(
  rule: RuleId,
  outside: Expression,
  inside: Expression,
  variable: VariableName,
): AppliedRule {
  if (inside.kind === "variable") return { rule, after: outside };
  return { rule: "chain", after: build.product(outside, build.derivative(inside, variable)) };
}

function callRule({ name, args }: CallNode, variable: VariableName): AppliedRule {
  const { partials }: MathFunction = FUNCTIONS[name];
  const outside = partials(args);
  if (args.length === 1) return withInside("function", outside[0], args[0], variable);
  const parts = args.flatMap((arg, i) =>
    hasVariable(arg, variable) ? [build.product(outside[i], build.derivative(arg, variable))] : [],
  );
  return { rule: "chain", after: parts.reduce((sum, part) => build.sum(sum, part)) };
}
