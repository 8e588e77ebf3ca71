import { build } from "../../expression/build";
import type { Expression } from "../../expression/Expression";
import { type Coefficient, isOne } from "./Coefficient";
import type { Factor, Term } from "./Term";

/** The tree of a sum of terms, coefficients first and negative powers below a fraction's bar. */
export function fromTerms(terms: readonly Term[]): Expression {
  const [first, ...others] = startPositive(terms);
  if (first === undefined) return build.number(0);
  return others.reduce((sum, term) => {
    const size = sizeTree(term);
    return isNegative(term) ? build.difference(sum, size) : build.sum(sum, size);
  }, signedTree(first));
}

/** Of two terms the positive one leads: `1 - x` rather than `-x + 1`. */
function startPositive(terms: readonly Term[]): readonly Term[] {
  const isTurned = terms.length === 2 && isNegative(terms[0]) && !isNegative(terms[1]);
  return isTurned ? terms.toReversed() : terms;
}

function isNegative({ coefficient }: Term): boolean {
  return coefficient.numerator < 0;
}

function signedTree(term: Term): Expression {
  return isNegative(term) ? build.negate(sizeTree(term)) : sizeTree(term);
}

/** The term without its sign. */
function sizeTree({ coefficient, factors }: Term): Expression {
  const { numerator, denominator } = asWritten(coefficient);
  const sorted = factors.toSorted((a, b) => rankOf(a.base) - rankOf(b.base));
  const above = productTree(numerator, sorted.filter(isAbove));
  const below = sorted.filter((factor) => !isAbove(factor));
  if (below.length === 0 && denominator === 1) return above;
  return build.quotient(above, productTree(denominator, below));
}

/** A decimal where some number was one and the digits end, a fraction otherwise. */
function asWritten(coefficient: Coefficient): { numerator: number; denominator: number } {
  const numerator = Math.abs(coefficient.numerator);
  const { denominator, isDecimal } = coefficient;
  if (!isDecimal || !/^1[0]*$/.test(String(tenfold(denominator))))
    return { numerator, denominator };
  return { numerator: numerator / denominator, denominator: 1 };
}

/** The least power of ten that the number divides; the number itself where none up to 10^15 is. */
function tenfold(n: number): number {
  for (let power = 1; power <= 1e15; power *= 10) if (power % n === 0) return power;
  return n;
}

function isAbove({ exponent }: Factor): boolean {
  return exponent.numerator > 0;
}

/** `number * factor * factor ...`; a 1 is left out where something else is there. */
function productTree(number: number, factors: readonly Factor[]): Expression {
  const trees = factors.map(factorTree);
  if (number !== 1 || trees.length === 0) trees.unshift(build.number(number));
  return trees.reduce((product, tree) => build.product(product, tree));
}

/** The base to the size of its exponent. */
function factorTree({ base, exponent }: Factor): Expression {
  const { numerator, denominator } = asWritten(exponent);
  const size = { ...exponent, numerator, denominator };
  if (isOne(size)) return base;
  const power = build.number(numerator);
  return build.power(
    base,
    denominator === 1 ? power : build.quotient(power, build.number(denominator)),
  );
}

/** Numbers and constants before variables, before their powers, functions and sums: `2 pi x sin(x) (x + 1)`. */
function rankOf(base: Expression): number {
  switch (base.kind) {
    case "number":
      return 0;
    case "constant":
      return 1;
    case "variable":
      return base.name === "x" ? 2 : 3;
    case "power":
      return 4;
    case "call":
      return 5;
    default:
      return 6;
  }
}
