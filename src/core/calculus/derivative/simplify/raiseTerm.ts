import { type Coefficient, isOne, isWhole, multiplyCoefficients, ONE } from "./Coefficient";
import { constantTerm, factorTerm, invertTerm, type Term } from "./Term";
import { fromTerms } from "./fromTerms";

/** Larger powers of numbers stay powers: 2^20 is a number that can be read. */
const MAX_RAISED = 20;

/**
 * `term^exponent`. A whole power goes to each factor, `(2x)^3 = 8x^3`; any other stays around the whole, since
 * `(x^2)^0.5` is `|x|`.
 */
export function raiseTerm(term: Term, exponent: Coefficient): Term {
  if (exponent.numerator === 0) return constantTerm(ONE);
  if (isOne(exponent)) return term;
  const whole = isWhole(exponent) && term.factors.every((factor) => isWhole(factor.exponent));
  const size = Math.abs(exponent.numerator);
  if (!whole || (!isOne(term.coefficient) && size > MAX_RAISED)) return around(term, exponent);
  const raised: Term = {
    coefficient: raiseCoefficient(term.coefficient, size),
    factors: term.factors.map((factor) => ({
      ...factor,
      exponent: multiplyCoefficients(factor.exponent, { ...exponent, numerator: size }),
    })),
  };
  const isExact = Number.isSafeInteger(raised.coefficient.numerator);
  if (!isExact && isWhole(term.coefficient)) return around(term, exponent);
  return exponent.numerator < 0 ? invertTerm(raised) : raised;
}

/** One factor whose base is the whole term. */
function around(term: Term, exponent: Coefficient): Term {
  const [first, ...others] = term.factors;
  const isSingle = isOne(term.coefficient) && first !== undefined && others.length === 0;
  if (isSingle && isOne(first.exponent)) return factorTerm(first.base, exponent);
  if (isOne(term.coefficient) && first === undefined) return constantTerm(ONE);
  return factorTerm(fromTerms([term]), exponent);
}

function raiseCoefficient(coefficient: Coefficient, times: number): Coefficient {
  return Array.from({ length: times }).reduce<Coefficient>(
    (product) => multiplyCoefficients(product, coefficient),
    ONE,
  );
}
