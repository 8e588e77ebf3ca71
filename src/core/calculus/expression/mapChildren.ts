import type { Expression } from "./Expression";

/** The same node over other children; itself where none of them changes. */
export function mapChildren(
  tree: Expression,
  change: (child: Expression) => Expression,
): Expression {
  switch (tree.kind) {
    case "number":
    case "variable":
    case "constant":
      return tree;
    case "negate":
    case "derivative": {
      const of = change(tree.of);
      return of === tree.of ? tree : { ...tree, of };
    }
    case "call": {
      const args = tree.args.map(change);
      return args.every((arg, i) => arg === tree.args[i]) ? tree : { ...tree, args };
    }
    default: {
      const left = change(tree.left);
      const right = change(tree.right);
      return left === tree.left && right === tree.right ? tree : { ...tree, left, right };
    }
  }
}
