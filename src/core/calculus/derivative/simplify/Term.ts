import { build } from "../../expression/build";
import type { Expression } from "../../expression/Expression";
import { toText } from "../../expression/toText";
import {
  addCoefficients,
  type Coefficient,
  coefficientOf,
  invertCoefficient,
  MINUS_ONE,
  multiplyCoefficients,
  ONE,
} from "./Coefficient";

/** A base that is no product, to a constant power. */
export interface Factor {
  readonly base: Expression;
  readonly exponent: Coefficient;
  /** Equal for equal bases. */
  readonly key: string;
  /** The terms of a base that is a sum. */
  readonly summands?: readonly Term[];
}

/** `coefficient * factor * factor ...`, no two factors of one base. */
export interface Term {
  readonly coefficient: Coefficient;
  readonly factors: readonly Factor[];
}

/** The term of a number alone. */
export function constantTerm(coefficient: Coefficient): Term {
  return { coefficient, factors: [] };
}

/** The term of one expression to a power; the expression must be no product, and not 1. */
export function factorTerm(base: Expression, exponent: Coefficient = ONE): Term {
  return { coefficient: ONE, factors: [{ base, exponent, key: toText(base) }] };
}

/** The term whose one factor is a sum of several terms. */
export function sumTerm(base: Expression, summands: readonly Term[]): Term {
  return { coefficient: ONE, factors: [{ base, exponent: ONE, key: toText(base), summands }] };
}

/** The product, in which equal bases add their exponents: `x x^2 = x^3`, `x / x = 1`. */
export function multiplyTerms(a: Term, b: Term): Term {
  const factors = new Map(a.factors.map((factor) => [factor.key, factor]));
  for (const factor of b.factors) {
    const exponent = addCoefficients(
      factors.get(factor.key)?.exponent ?? coefficientOf(0),
      factor.exponent,
    );
    factors.set(factor.key, { ...factor, exponent });
  }
  return {
    coefficient: multiplyCoefficients(a.coefficient, b.coefficient),
    factors: [...factors.values()].filter(({ exponent }) => exponent.numerator !== 0),
  };
}

/** `1/term`; a division by 0 stays one. */
export function invertTerm({ coefficient, factors }: Term): Term {
  const inverted = factors.map((factor) => ({
    ...factor,
    exponent: multiplyCoefficients(factor.exponent, MINUS_ONE),
  }));
  if (coefficient.numerator !== 0)
    return { coefficient: invertCoefficient(coefficient), factors: inverted };
  return multiplyTerms({ coefficient: ONE, factors: inverted }, factorTerm(ZERO_NODE, MINUS_ONE));
}

const ZERO_NODE = build.number(0);

/** Equal for terms that differ in their coefficients only. */
export function keyOf({ factors }: Term): string {
  return factors
    .map(({ key, exponent }) => `(${key})^${exponent.numerator}/${exponent.denominator}`)
    .sort()
    .join("*");
}
