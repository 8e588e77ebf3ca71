import { isWhole } from "./Coefficient";
import { type Factor, multiplyTerms, type Term } from "./Term";

/** Beyond so many terms a product stays a product. */
const MAX_TERMS = 24;
const MAX_POWER = 3;

/** The terms with their products of sums multiplied out, `x (x + 1)` as `x^2 + x`; null where there are none, or too many. */
export function multiplyOut(terms: readonly Term[]): readonly Term[] | null {
  if (!terms.some(({ factors }) => factors.some(canMultiplyOut))) return null;
  const expanded: Term[] = [];
  for (const term of terms) {
    const products = expandTerm(term);
    if (products === null || expanded.length + products.length > MAX_TERMS) return null;
    expanded.push(...products);
  }
  return expanded;
}

function expandTerm({ coefficient, factors }: Term): readonly Term[] | null {
  const rest = factors.filter((factor) => !canMultiplyOut(factor));
  let products: readonly Term[] = [{ coefficient, factors: rest }];
  for (const { summands = [], exponent } of factors.filter(canMultiplyOut))
    for (let i = 0; i < exponent.numerator; i++) {
      if (products.length * summands.length > MAX_TERMS) return null;
      products = products.flatMap((a) => summands.map((b) => multiplyTerms(a, b)));
    }
  return products;
}

function canMultiplyOut({ summands, exponent }: Factor): boolean {
  const { numerator } = exponent;
  return summands !== undefined && isWhole(exponent) && numerator > 0 && numerator <= MAX_POWER;
}
