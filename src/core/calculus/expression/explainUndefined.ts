import { childrenOf } from "./childrenOf";
import { evaluate, type Point } from "./evaluate";
import type { Expression } from "./Expression";
import { FUNCTIONS } from "./functions/functions";

/** The innermost part of an expression that has no finite value at a point, and why: `1/0` "divides by 0". */
export interface UndefinedPart {
  readonly part: Expression;
  readonly reason: string;
}

/** Why there is no finite value at this point; null where there is one. */
export function explainUndefined(tree: Expression, point: Point): UndefinedPart | null {
  if (Number.isFinite(evaluate(tree, point))) return null;
  for (const child of childrenOf(tree)) {
    const inside = explainUndefined(child, point);
    if (inside) return inside;
  }
  return { part: tree, reason: reasonOf(tree, point) };
}

/** Of a part whose own parts are all finite. */
function reasonOf(tree: Expression, point: Point): string {
  const values = childrenOf(tree).map((child) => evaluate(child, point));
  if (tree.kind === "quotient" && values[1] === 0) return "divides by 0";
  if (tree.kind === "power" && values[0] === 0) return "divides by 0";
  if (tree.kind === "power" && values[0] < 0 && !Number.isInteger(values[1]))
    return "takes a number below 0 to a power that is not whole";
  if (tree.kind === "variable") return "has no value";
  const own = tree.kind === "call" ? FUNCTIONS[tree.name].whyUndefined?.(values) : null;
  return own ?? "is too large for a number";
}
