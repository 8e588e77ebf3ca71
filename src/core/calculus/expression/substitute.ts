import { build } from "./build";
import type { Expression, VariableName } from "./Expression";
import { mapChildren } from "./mapChildren";

/** The expression with a number in the place of a variable, nothing worked out. */
export function substitute(tree: Expression, name: VariableName, value: number): Expression {
  if (tree.kind === "variable" && tree.name === name) return build.number(value);
  return mapChildren(tree, (child) => substitute(child, name, value));
}
