/**
 * @file Error function `erf x = 2/sqrt(pi) * integral of e^-t^2 from 0 to x` and its complement, the same bits in every
 * engine: Maclaurin's series below 1/2, Taylor's series around the nearest eighth up to 6, a continued fraction beyond.
 */
import { type ErfTable, makeErfTable, NUM_COEFFICIENTS } from "./erfTable";
import { exp } from "./exp";

const TWO_OVER_SQRT_PI = 1.1283791670955126;
const ONE_OVER_SQRT_PI = 0.5641895835477563;

let table: ErfTable | undefined;

/** Error function, odd, from -1 to 1; error below 1.1 ulp. */
export function erf(x: number): number {
  const size = x < 0 ? -x : x;
  if (size < 0.5) return erfNearZero(x);
  const value = size < 6 ? fromTable(size, false) : size >= 6 ? 1 : x;
  return x < 0 ? -value : value;
}

/** `1 - erf x`, from 0 to 2, accurate where it is tiny; error below 4 ulp where the result is normal. */
export function erfc(x: number): number {
  if (x < 0.5) return 1 - erf(x);
  if (x < 6) return fromTable(x, true);
  return x < 28 ? erfcFarOut(x) : x >= 28 ? 0 : x;
}

/** `x + x (2/sqrt(pi) (1 - x^2/3 + x^4/10 - ...) - 1)`: the leading x is exact, so its error does not count. */
function erfNearZero(x: number): number {
  const z = x * x;
  let sum = 0;
  for (let n = MACLAURIN.length - 1; n > 0; n--) sum = z * (MACLAURIN[n] + sum);
  return x + x * (MACLAURIN[0] + sum);
}

/** `2/sqrt(pi) (-1)^n / (n! (2n + 1))`, less 1 at n = 0. */
const MACLAURIN = Float64Array.from(makeMaclaurin());

function makeMaclaurin(): number[] {
  const coefficients = [0.12837916709551256];
  let factorial = 1;
  for (let n = 1; n < 14; n++) {
    factorial *= -n;
    coefficients.push(TWO_OVER_SQRT_PI / (factorial * (2 * n + 1)));
  }
  return coefficients;
}

function fromTable(x: number, isComplement: boolean): number {
  const { erfs, erfcs, coefficients } = (table ??= makeErfTable());
  const j = (x * 8 + 0.5) | 0;
  const t = x - j / 8;
  const first = j * NUM_COEFFICIENTS;
  let sum = 0;
  for (let k = first + NUM_COEFFICIENTS - 1; k >= first; k--) sum = coefficients[k] + t * sum;
  return isComplement ? erfcs[j] - t * sum : erfs[j] + t * sum;
}

/** `erfc x = e^-x^2 / (x sqrt(pi)) / (1 + a/(1 + 2a/(1 + 3a/...)))`, `a = 1/(2x^2)` (Abramowitz and Stegun 7.1.14). */
function erfcFarOut(x: number): number {
  const a = 0.5 / (x * x);
  let fraction = 1;
  for (let k = 24; k > 0; k--) fraction = 1 + (k * a) / fraction;
  // e^-x^2 magnifies the rounding of x^2 by x^2; the square of a float32 is exact.
  const rounded = Math.fround(x);
  const gauss = exp(-rounded * rounded) * exp((rounded - x) * (rounded + x));
  return (gauss * ONE_OVER_SQRT_PI) / (x * fraction);
}
