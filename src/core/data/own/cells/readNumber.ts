import { MAX_NUMBER } from "../limits";

export type DecimalMark = "." | ",";

const NUMBER: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  ",": /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/,
};

/** As many digits always make a whole number that is exact. */
const MAX_DIGITS = 15;

const POWERS_OF_TEN = Array.from({ length: MAX_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number that a trimmed cell is, -0 as 0; NaN for any other text, and for what a float32 cannot hold. */
export function readNumber(text: string, mark: DecimalMark): number {
  const plain = readPlainNumber(text, mark.charCodeAt(0));
  if (!Number.isNaN(plain) || !NUMBER[mark].test(text)) return plain;
  const value = Number(mark === "," ? text.replace(",", ".") : text);
  return Math.abs(value) <= MAX_NUMBER ? value + 0 : NaN;
}

/** Whether a cell that readNumber() refuses is a number that a float32 cannot hold. */
export function isTooLarge(text: string, mark: DecimalMark): boolean {
  return NUMBER[mark].test(text);
}

/** What a cell that readNumber() refuses must be. */
export function numberRule(text: string, mark: DecimalMark): string {
  return isTooLarge(text, mark)
    ? "must be a number between -3.4e38 and 3.4e38"
    : `must be a number such as ${mark === "," ? "1,5" : "1.5"}`;
}

/**
 * A number of at most 15 digits without a sign but the minus and without an exponent; NaN for any other text. Faster
 * than the pattern, and the same to the bit: both sides of `digits / 10^decimals` are exact, and a division is rounded
 * only once (Clinger 1990, "How to read floating point numbers accurately").
 */
function readPlainNumber(text: string, markCode: number): number {
  const isNegative = text.charCodeAt(0) === MINUS;
  let digits = 0;
  let numDigits = 0;
  let numWhole = -1;
  for (let i = isNegative ? 1 : 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === markCode && numWhole < 0) numWhole = numDigits;
    else if (code >= ZERO && code <= NINE && numDigits < MAX_DIGITS) {
      digits = 10 * digits + (code - ZERO);
      numDigits++;
    } else return NaN;
  }
  if (numDigits === 0) return NaN;
  const size = numWhole < 0 ? digits : digits / POWERS_OF_TEN[numDigits - numWhole];
  return isNegative ? 0 - size : size;
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;
