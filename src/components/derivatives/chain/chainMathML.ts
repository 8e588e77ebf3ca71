/** @file The steps of both passes, and the chains of factors, as MathML with their numbers. */
import { type NumberMathML, numberMathML } from "../../../core/calculus/expression/numberMathML";
import { escapeXml } from "../../../core/calculus/expression/escapeXml";
import type { BackwardStep } from "../../../core/calculus/graph/backwardPass";
import type { GraphEdge, GraphNode } from "../../../core/calculus/graph/ComputationGraph";
import { enoughDigits } from "./enoughDigits";

/** Significant digits of what is worked out. */
export const DIGITS = 3;
const TIMES = "<mo>·</mo>";
const IS = "<mo>=</mo>";

/** A node's definition, the same with its numbers, and the result: `z = p + b = 1 + (-0.4) = 0.6`. */
export function forwardMathML(node: GraphNode, valueOf: (id: string) => number): string {
  const numbered = (id: string) => factor(valueOf(id));
  const right = definition(node, name);
  const withNumbers = definition(node, numbered);
  return [name(node.id), right, withNumbers, number(node.value)].join(IS);
}

/** The chain rule once: `∂y/∂w = ∂y/∂p · ∂p/∂w`. */
export function ruleMathML(output: string, { edge }: BackwardStep): string {
  const local = partial(edge.to, edge.from);
  return `${partial(output, edge.from)}${IS}${partial(output, edge.to)}${TIMES}${local}`;
}

/** The same with its numbers: `= 0.712 · 2 = 1.42`. */
export function contributionMathML({ upstream, edge, contribution }: BackwardStep): string {
  const digits = enoughDigits([upstream, edge.slope], DIGITS);
  return `${IS}${number(upstream, digits)}${TIMES}${factor(edge.slope, digits)}${IS}${number(contribution)}`;
}

/** Where the local slope comes from: `∂p/∂w = x = 2`. */
export function localSlopeMathML(edge: GraphEdge): string {
  const isPlain = edge.formula === "1";
  const formula = isPlain ? "" : `${IS}${slopeFormula(edge)}`;
  return `${partial(edge.to, edge.from)}${formula}${IS}${number(edge.slope)}`;
}

/** The whole way from the output to an input as a product; factors that are always 1 are left out. */
export function wholeChainMathML(
  output: string,
  id: string,
  way: readonly GraphEdge[],
): { readonly symbols: string; readonly numbers: string } {
  const factors = way.filter(({ formula }) => formula !== "1");
  const product = way.reduce((result, { slope }) => result * slope, 1);
  const slopes = factors.map(({ slope }) => slope);
  const digits = enoughDigits(slopes, DIGITS);
  const numbers = slopes.map((slope, i) => (i === 0 ? number : factor)(slope, digits)).join(TIMES);
  const result = factors.length === 1 ? numbers : `${numbers}${IS}${number(product)}`;
  return {
    symbols: `${partial(output, id)}${IS}${factors.map(slopeFormula).join(TIMES)}`,
    numbers: `${IS}${result}`,
  };
}

/** A name with its number below it: `w1`. */
export function name(id: string): string {
  const [, letters, digits] = /^(\D+)(\d*)$/.exec(id) ?? ["", id, ""];
  const letter = `<mi>${escapeXml(letters)}</mi>`;
  return digits === "" ? letter : `<msub>${letter}<mn>${digits}</mn></msub>`;
}

export function number(value: number, digits = DIGITS): string {
  return written(value, digits).mathML;
}

/** A number beside a sign: in brackets where it is negative. */
export function factor(value: number, digits = DIGITS): string {
  const { mathML, isNegative } = written(value, digits);
  return isNegative ? brackets(mathML) : mathML;
}

/** A number to be raised to a power: in brackets where it is more than digits. */
export function base(value: number, digits = DIGITS): string {
  const { mathML, isNegative, isProduct } = written(value, digits);
  return isNegative || isProduct ? brackets(mathML) : mathML;
}

/** In as many of these significant digits as are not 0, with a power of ten where that is shorter. */
function written(value: number, most = DIGITS): NumberMathML {
  const digits = value.toExponential(most - 1).replace(/e.*$|\D/g, "");
  return numberMathML(value, Math.max(1, digits.replace(/0+$/, "").length));
}

function definition({ operation, formula }: GraphNode, write: (id: string) => string): string {
  if (operation === "multiply") return formula.split(" ").map(write).join(TIMES);
  if (operation === "add") return formula.split(" + ").map(write).join("<mo>+</mo>");
  const [, called, id] = /^(\w+)\((\w+)\)$/.exec(formula) ?? ["", formula, ""];
  return `<mi>${escapeXml(called)}</mi><mo>&#x2061;</mo>${brackets(write(id))}`;
}

function slopeFormula({ formula }: GraphEdge): string {
  const [, called, id] = /^(\w+)'\((\w+)\)$/.exec(formula) ?? [];
  if (called === undefined) return name(formula);
  return `<mrow><mi>${escapeXml(called)}′</mi><mo>&#x2061;</mo>${brackets(name(id))}</mrow>`;
}

function partial(of: string, by: string): string {
  const d = '<mo form="prefix" lspace="0" rspace="0">∂</mo>';
  return `<mfrac><mrow>${d}${name(of)}</mrow><mrow>${d}${name(by)}</mrow></mfrac>`;
}

function brackets(inside: string): string {
  return `<mrow><mo lspace="0" rspace="0">(</mo>${inside}<mo lspace="0" rspace="0">)</mo></mrow>`;
}
