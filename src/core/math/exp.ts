/**
 * @file e^x from + - * / and exact tables, so that every engine gives the same bits (ECMAScript leaves Math.exp open).
 * Table-driven reduction after Tang, "Table-driven implementation of the exponential function", ACM TOMS 15 (1989):
 * `x = (128 k + j) ln2/128 + r` with `|r| <= ln2/256`, so `e^x = 2^k 2^(j/128) (1 + expm1(r))`.
 */
import { fixedToNumber, logOfNextRatio, multiplyFixed, splitFixed } from "./fixedPoint";
import { EXPONENT_OFFSET, POWERS_OF_TWO } from "./powersOfTwo";

const BITS = 192;
const STEPS = 128;
const LN2 = logOfNextRatio(1n, BITS);
const STEPS_PER_UNIT = 1 / fixedToNumber(LN2 / 128n, BITS);
// 35 bits in the high part: times a step number below 2^18 it stays exact.
const [STEP_HIGH, STEP_LOW] = splitFixed(LN2 / 128n, BITS, 42);
// Adding and subtracting 1.5 * 2^52 rounds to the nearest integer.
const ROUND = 6755399441055744;

/** `2^(j/128)` as a double and what the double misses. */
const [ROOTS, ROOTS_LOW] = makeRoots();

function makeRoots(): [Float64Array, Float64Array] {
  const high = new Float64Array(STEPS);
  const low = new Float64Array(STEPS);
  const root = fixedExpSmall(LN2 / 128n);
  let power = 1n << BigInt(BITS);
  for (let j = 0; j < STEPS; j++) {
    [high[j], low[j]] = splitFixed(power, BITS);
    power = multiplyFixed(power, root, BITS);
  }
  return [high, low];
}

function fixedExpSmall(x: bigint): bigint {
  let term = 1n << BigInt(BITS);
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = multiplyFixed(term, x, BITS) / n;
  }
  return sum;
}

/** `e^x`; error below 0.52 ulp where the result is normal (1.6 ulp beyond |x| = 708). */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtTheEdges(x);
  const steps = x * STEPS_PER_UNIT + ROUND - ROUND;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const n = steps | 0;
  const j = n & 127;
  return (ROOTS[j] + (ROOTS_LOW[j] + ROOTS[j] * p)) * POWERS_OF_TWO[(n >> 7) + EXPONENT_OFFSET];
}

function expAtTheEdges(x: number): number {
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  if (Number.isNaN(x)) return x;
  // Halving is exact, and the square overflows or becomes subnormal only where e^x does.
  const half = exp(x * 0.5);
  return half * half;
}

/** `e^x - 1` without cancellation near 0; error below 2 ulp. */
export function expm1(x: number): number {
  if (!(x > -40 && x < 700)) return x <= -40 ? -1 : exp(x);
  const steps = x * STEPS_PER_UNIT + ROUND - ROUND;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  if (steps === 0) return x === 0 ? x : p;
  const n = steps | 0;
  const j = n & 127;
  const power = POWERS_OF_TWO[(n >> 7) + EXPONENT_OFFSET];
  return ROOTS[j] * power - 1 + (ROOTS_LOW[j] + ROOTS[j] * p) * power;
}
