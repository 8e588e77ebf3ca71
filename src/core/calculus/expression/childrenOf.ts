import type { Expression } from "./Expression";

/** The expressions that a node is made of, from left to right. */
export function childrenOf(tree: Expression): readonly Expression[] {
  switch (tree.kind) {
    case "number":
    case "variable":
    case "constant":
      return [];
    case "negate":
    case "derivative":
      return [tree.of];
    case "call":
      return tree.args;
    default:
      return [tree.left, tree.right];
  }
}
