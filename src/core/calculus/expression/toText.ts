import type { Expression } from "./Expression";
import { PRECEDENCE, precedenceOf } from "./precedence";

/** The expression in one line, `3x^2 + sin(x)`, with the fewest brackets that parse() needs to make the same tree of it. */
export function toText(tree: Expression): string {
  switch (tree.kind) {
    case "number":
      return String(tree.value);
    case "variable":
    case "constant":
      return tree.name;
    case "negate":
      return `-${inBrackets(tree.of, PRECEDENCE.product)}`;
    case "call":
      return `${tree.name}(${tree.args.map(toText).join(", ")})`;
    case "derivative":
      return `d/d${tree.variable}(${toText(tree.of)})`;
    case "sum":
      return `${toText(tree.left)} + ${inBrackets(tree.right, PRECEDENCE.product)}`;
    case "difference":
      return `${toText(tree.left)} - ${inBrackets(tree.right, PRECEDENCE.product)}`;
    case "product":
      return productText(tree.left, tree.right);
    case "quotient":
      return `${inBrackets(tree.left, PRECEDENCE.product)}/${inBrackets(tree.right, PRECEDENCE.power)}`;
    case "power":
      return `${inBrackets(tree.left, PRECEDENCE.atom)}^${inBrackets(tree.right, PRECEDENCE.atom)}`;
  }
}

function productText(left: Expression, right: Expression): string {
  const after = inBrackets(right, PRECEDENCE.power);
  // In 3d/dx(x) the 3 would seem to be part of the fraction.
  const isCoefficient =
    left.kind === "number" && right.kind !== "derivative" && !/^[\d.]/.test(after);
  return `${inBrackets(left, PRECEDENCE.product)}${isCoefficient ? "" : "*"}${after}`;
}

/** In brackets where it binds less tightly than its place asks. */
function inBrackets(tree: Expression, least: number): string {
  return precedenceOf(tree) < least ? `(${toText(tree)})` : toText(tree);
}
