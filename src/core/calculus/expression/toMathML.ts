import { escapeXml } from "./escapeXml";
import type { Point } from "./evaluate";
import type { BinaryNode, CallNode, ConstantName, Expression } from "./Expression";
import type { MathFunction } from "./functions/MathFunction";
import { FUNCTIONS } from "./functions/functions";
import { type NumberMathML, numberMathML } from "./numberMathML";
import { PRECEDENCE, precedenceOf } from "./precedence";
import { toText } from "./toText";

export interface MathMLOptions {
  /** Numbers that take the places of the variables. */
  readonly values?: Point;
  /** Significant digits of those numbers, 3 where not given. */
  readonly digits?: number;
  /** Whether derivatives are partial ones, with a round d. */
  readonly isPartial?: boolean;
}

const LETTERS: Readonly<Record<ConstantName, string>> = { pi: "π", e: "e" };

/**
 * The expression as presentation MathML, one element to be put inside `<math>`: quotients as fractions, `e^u`, roots
 * and `|u|` as signs; names and numbers are escaped.
 */
export function toMathML(tree: Expression, options: MathMLOptions = {}): string {
  switch (tree.kind) {
    case "number":
    case "variable":
      return asNumber(tree, options)?.mathML ?? `<mi>${escapeXml(toText(tree))}</mi>`;
    case "constant":
      return `<mi>${LETTERS[tree.name]}</mi>`;
    case "negate":
      return row('<mo form="prefix">−</mo>', bracketed(tree.of, PRECEDENCE.product, options));
    case "call":
      return callMathML(tree, options);
    case "derivative":
      return derivativeMathML(tree.of, tree.variable, options);
    default:
      return binaryMathML(tree, options);
  }
}

function binaryMathML(tree: BinaryNode, options: MathMLOptions): string {
  const { left, right } = tree;
  switch (tree.kind) {
    case "sum":
    case "difference": {
      const sign = tree.kind === "sum" ? "+" : "−";
      const after = bracketed(right, PRECEDENCE.product, options);
      return row(bracketed(left, PRECEDENCE.sum, options), `<mo>${sign}</mo>`, after);
    }
    case "product": {
      const before = bracketed(left, PRECEDENCE.product, options);
      const after = bracketed(right, PRECEDENCE.product, options);
      return row(before, productSign(right, options), after);
    }
    case "quotient":
      return `<mfrac>${toMathML(left, options)}${toMathML(right, options)}</mfrac>`;
    case "power":
      return powerMathML(left, right, options);
  }
}

function powerMathML(base: Expression, exponent: Expression, options: MathMLOptions): string {
  const raised = toMathML(exponent, options);
  const isWhole = exponent.kind === "number" && Number.isInteger(exponent.value);
  // sin^2(x) is how everybody writes (sin(x))^2.
  if (base.kind === "call" && isWhole && FUNCTIONS[base.name].numArguments === 1) {
    const { notation }: MathFunction = FUNCTIONS[base.name];
    if (!notation)
      return applied(`<msup><mi>${escapeXml(base.name)}</mi>${raised}</msup>`, base, options);
  }
  return `<msup>${bracketed(base, PRECEDENCE.atom, options)}${raised}</msup>`;
}

function callMathML(tree: CallNode, options: MathMLOptions): string {
  const { notation }: MathFunction = FUNCTIONS[tree.name];
  if (notation) return notation.mathML(tree.args.map((arg) => toMathML(arg, options)));
  return applied(`<mi>${escapeXml(tree.name)}</mi>`, tree, options);
}

function applied(name: string, { args }: CallNode, options: MathMLOptions): string {
  const list = args.map((arg) => toMathML(arg, options)).join("<mo>,</mo>");
  return row(name, "<mo>&#x2061;</mo>", brackets(list));
}

function derivativeMathML(of: Expression, variable: string, options: MathMLOptions): string {
  const d = `<mo form="prefix" lspace="0" rspace="0">${options.isPartial ? "∂" : "d"}</mo>`;
  const below = row(d, `<mi>${escapeXml(variable)}</mi>`);
  return row(`<mfrac>${row(d)}${below}</mfrac>`, brackets(toMathML(of, options)));
}

/** In brackets where it binds less tightly than its place asks. */
function bracketed(tree: Expression, least: number, options: MathMLOptions): string {
  const written = toMathML(tree, options);
  return bindingOf(tree, options) < least ? brackets(written) : written;
}

/** How tightly it binds as it is written here: signs such as `e^u` differ from the line of text. */
function bindingOf(tree: Expression, options: MathMLOptions): number {
  if (tree.kind === "call") {
    const { notation }: MathFunction = FUNCTIONS[tree.name];
    return notation?.isClosed === false ? PRECEDENCE.power : PRECEDENCE.atom;
  }
  const number = asNumber(tree, options);
  if (number === null) return precedenceOf(tree);
  if (number.isNegative) return PRECEDENCE.negate;
  return number.isProduct ? PRECEDENCE.product : PRECEDENCE.atom;
}

/** A literal in full, or the number that takes a variable's place; null for everything else. */
function asNumber(tree: Expression, { values, digits = 3 }: MathMLOptions): NumberMathML | null {
  if (tree.kind === "number") return numberMathML(tree.value);
  const value = tree.kind === "variable" ? values?.[tree.name] : undefined;
  return value === undefined ? null : numberMathML(value, digits);
}

/** The sign before a factor: a dot where it would be misread, else none, with some room before a function's name. */
function productSign(right: Expression, options: MathMLOptions): string {
  const first = leftmost(right);
  if (first.kind === "call") {
    const { notation }: MathFunction = FUNCTIONS[first.name];
    if (notation?.needsSign) return "<mo>·</mo>";
    return notation ? "<mo>&#x2062;</mo>" : '<mo lspace="0.1667em" rspace="0">&#x2062;</mo>';
  }
  // Beside a digit or a fraction it would read as one number.
  const isDigit = first.kind === "quotient" || asNumber(first, options) !== null;
  return isDigit ? "<mo>·</mo>" : "<mo>&#x2062;</mo>";
}

/** What of a factor is written first. */
function leftmost(tree: Expression): Expression {
  return tree.kind === "product" || tree.kind === "power" ? leftmost(tree.left) : tree;
}

function brackets(inside: string): string {
  return row("<mo>(</mo>", inside, "<mo>)</mo>");
}

function row(...parts: readonly string[]): string {
  return `<mrow>${parts.join("")}</mrow>`;
}
