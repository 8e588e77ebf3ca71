import type { Expression } from "./Expression";

/** How tightly a node binds, from a sum to what never needs brackets. */
export const PRECEDENCE = { sum: 1, negate: 2, product: 3, power: 4, atom: 5 } as const;

/** The node's place on that scale, in one line of text. */
export function precedenceOf(tree: Expression): number {
  switch (tree.kind) {
    case "sum":
    case "difference":
      return PRECEDENCE.sum;
    case "negate":
      return PRECEDENCE.negate;
    case "product":
    case "quotient":
      return PRECEDENCE.product;
    case "power":
      return PRECEDENCE.power;
    default:
      return PRECEDENCE.atom;
  }
}
