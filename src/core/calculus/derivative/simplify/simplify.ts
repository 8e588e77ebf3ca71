import type { Expression } from "../../expression/Expression";
import { BeyondDoubles } from "./Coefficient";
import { fromTerms } from "./fromTerms";
import { termsOf } from "./termsOf";

/**
 * The same function in a form that is read more easily: numbers worked out as exact fractions, like terms joined,
 * powers of one base gathered, fractions cancelled. Where `x/x` becomes 1 it is defined at more points than before.
 */
export function simplify(tree: Expression): Expression {
  try {
    return fromTerms(termsOf(tree));
  } catch (error) {
    // The result could not be written; the tree as it is at least shows where the number comes from.
    if (error instanceof BeyondDoubles) return tree;
    throw error;
  }
}
