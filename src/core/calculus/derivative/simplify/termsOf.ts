import { build } from "../../expression/build";
import { countNodes } from "../../expression/countNodes";
import type { BinaryNode, CallNode, Expression } from "../../expression/Expression";
import { addCoefficients, coefficientOf, MINUS_ONE, ONE } from "./Coefficient";
import { foldCall } from "./foldCall";
import { fromTerms } from "./fromTerms";
import { multiplyOut } from "./multiplyOut";
import { raiseTerm } from "./raiseTerm";
import {
  constantTerm,
  factorTerm,
  invertTerm,
  keyOf,
  multiplyTerms,
  sumTerm,
  type Term,
} from "./Term";

/** The expression as a sum of terms, like terms joined; multiplied out where that is shorter. */
export function termsOf(tree: Expression): readonly Term[] {
  const terms = joinTerms(summandsOf(tree));
  if (terms.length < 2) return terms;
  const expanded = multiplyOut(terms);
  if (expanded === null) return terms;
  const joined = joinTerms(expanded);
  return countNodes(fromTerms(joined)) < countNodes(fromTerms(terms)) ? joined : terms;
}

function summandsOf(tree: Expression): readonly Term[] {
  switch (tree.kind) {
    case "sum":
      return [...summandsOf(tree.left), ...summandsOf(tree.right)];
    case "difference":
      return [...summandsOf(tree.left), ...summandsOf(tree.right).map(negateTerm)];
    case "negate":
      return summandsOf(tree.of).map(negateTerm);
    default:
      return [termOf(tree)];
  }
}

function negateTerm(term: Term): Term {
  return multiplyTerms(constantTerm(MINUS_ONE), term);
}

/** Terms of the same factors become one; those with coefficient 0 go. */
function joinTerms(terms: readonly Term[]): readonly Term[] {
  const joined = new Map<string, Term>();
  for (const term of terms) {
    const key = keyOf(term);
    const same = joined.get(key);
    const coefficient = same
      ? addCoefficients(same.coefficient, term.coefficient)
      : term.coefficient;
    joined.set(key, { coefficient, factors: term.factors });
  }
  return [...joined.values()].filter(({ coefficient }) => coefficient.numerator !== 0);
}

/** The expression as one term. */
function termOf(tree: Expression): Term {
  switch (tree.kind) {
    case "number":
      return constantTerm(coefficientOf(tree.value));
    case "product":
      return multiplyTerms(termOf(tree.left), termOf(tree.right));
    case "quotient":
      return multiplyTerms(termOf(tree.left), invertTerm(termOf(tree.right)));
    case "power":
      return powerTerm(tree);
    case "call":
      return callTerm(tree);
    case "negate":
    case "sum":
    case "difference":
      return singleTerm(termsOf(tree));
    default:
      return factorTerm(tree);
  }
}

/** A sum of several terms is a factor of its own. */
function singleTerm(terms: readonly Term[]): Term {
  if (terms.length === 0) return constantTerm(coefficientOf(0));
  return terms.length === 1 ? terms[0] : sumTerm(fromTerms(terms), terms);
}

function powerTerm({ left, right }: BinaryNode): Term {
  const base = termOf(left);
  const exponent = singleTerm(termsOf(right));
  if (exponent.factors.length === 0) return raiseTerm(base, exponent.coefficient);
  const isOne = base.factors.length === 0 && base.coefficient.numerator === 1;
  if (isOne && base.coefficient.denominator === 1) return constantTerm(ONE);
  return factorTerm(build.power(fromTerms([base]), fromTerms([exponent])));
}

function callTerm({ name, args }: CallNode): Term {
  const simple = args.map((arg) => fromTerms(termsOf(arg)));
  const value = foldCall(name, simple);
  return value === null
    ? factorTerm(build.call(name, ...simple))
    : constantTerm(coefficientOf(value));
}
