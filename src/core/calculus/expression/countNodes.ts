import { childrenOf } from "./childrenOf";
import type { Expression } from "./Expression";

/** How many nodes the tree has. */
export function countNodes(tree: Expression): number {
  return childrenOf(tree).reduce((count, child) => count + countNodes(child), 1);
}
