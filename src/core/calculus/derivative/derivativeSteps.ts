import { build } from "../expression/build";
import type { Expression, PendingDerivative, VariableName } from "../expression/Expression";
import { mapChildren } from "../expression/mapChildren";
import { toText } from "../expression/toText";
import { applyRule } from "./applyRule";
import type { RuleId } from "./rules";
import { simplify } from "./simplify/simplify";

/** One rule applied to one derivative within the whole. */
export interface DerivativeStep {
  readonly rule: RuleId;
  /** The derivative that the rule works out, or the whole that is simplified. */
  readonly before: Expression;
  /** What stands in its place now. */
  readonly after: Expression;
  /** All of the answer so far; equal to the derivative at every step. */
  readonly whole: Expression;
}

/** The way to the derivative, the leftmost pending one worked out at each step, at last simplified. */
export function derivativeSteps(
  tree: Expression,
  variable: VariableName = "x",
): readonly DerivativeStep[] {
  const steps: DerivativeStep[] = [];
  let whole: Expression = build.derivative(tree, variable);
  for (;;) {
    const change = workOutFirst(whole);
    if (change === null) break;
    whole = change.whole;
    steps.push(change);
  }
  const simple = simplify(whole);
  if (toText(simple) === toText(whole)) return steps;
  return [...steps, { rule: "simplify", before: whole, after: simple, whole: simple }];
}

function workOutFirst(whole: Expression): DerivativeStep | null {
  let found: { before: PendingDerivative; rule: RuleId; after: Expression } | null = null;
  const replaceFirst = (tree: Expression): Expression => {
    if (found !== null) return tree;
    if (tree.kind !== "derivative") return mapChildren(tree, replaceFirst);
    found = { before: tree, ...applyRule(tree) };
    return found.after;
  };
  const changed = replaceFirst(whole);
  return found === null ? null : { ...(found as Omit<DerivativeStep, "whole">), whole: changed };
}
