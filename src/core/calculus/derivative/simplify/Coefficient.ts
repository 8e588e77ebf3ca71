/** A rational number with numerator and denominator in lowest terms, whole where doubles can hold them; the denominator is above 0. */
export interface Coefficient {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether some number in it was written with a decimal point, so that 3/10 is shown as 0.3. */
  readonly isDecimal: boolean;
}

export const ZERO: Coefficient = { numerator: 0, denominator: 1, isDecimal: false };
export const ONE: Coefficient = { numerator: 1, denominator: 1, isDecimal: false };
export const MINUS_ONE: Coefficient = { numerator: -1, denominator: 1, isDecimal: false };

/** A coefficient that no double can hold. */
export class BeyondDoubles extends Error {}

/** The number by its shortest decimal digits: 0.1 is 1/10. */
export function coefficientOf(value: number): Coefficient {
  if (Number.isInteger(value)) return { numerator: value, denominator: 1, isDecimal: false };
  const [mantissa, exponent = "0"] = String(value).split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  return reduce(Number(whole + fraction), Number(`1e${places}`), true, value);
}

export function multiplyCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  return reduce(
    a.numerator * b.numerator,
    a.denominator * b.denominator,
    a.isDecimal || b.isDecimal,
  );
}

export function addCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  return reduce(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
    a.isDecimal || b.isDecimal,
  );
}

/** `1/a`; a must not be 0. */
export function invertCoefficient({ numerator, denominator, isDecimal }: Coefficient): Coefficient {
  const sign = numerator < 0 ? -1 : 1;
  return { numerator: sign * denominator, denominator: sign * numerator, isDecimal };
}

export function isWhole({ numerator, denominator }: Coefficient): boolean {
  return denominator === 1 && Number.isSafeInteger(numerator);
}

export function isOne({ numerator, denominator }: Coefficient): boolean {
  return numerator === 1 && denominator === 1;
}

export function toNumber({ numerator, denominator }: Coefficient): number {
  return numerator / denominator;
}

/** In lowest terms; where that takes more than 53 bits, the nearest double over 1. */
function reduce(
  numerator: number,
  denominator: number,
  isDecimal: boolean,
  nearest = numerator / denominator,
): Coefficient {
  if (!Number.isFinite(nearest)) throw new BeyondDoubles("a coefficient is too large for a number");
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    return { numerator: nearest, denominator: 1, isDecimal: true };
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  // Adding 0 turns -0 into 0.
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor, isDecimal };
}

/** Euclid's algorithm, VII.2; of 0 and n it is n. */
function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
