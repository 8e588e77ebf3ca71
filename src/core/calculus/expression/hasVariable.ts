import { childrenOf } from "./childrenOf";
import type { Expression, VariableName } from "./Expression";

/** Whether the variable occurs in the expression. */
export function hasVariable(tree: Expression, variable: VariableName): boolean {
  if (tree.kind === "variable") return tree.name === variable;
  return childrenOf(tree).some((child) => hasVariable(child, variable));
}
