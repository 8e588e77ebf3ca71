/**
 * @file The angle of sine and cosine brought to `x = n pi/2 + r`, r as a sum of two doubles: Cody and Waite's three-part
 * pi/2 ("Software Manual for the Elementary Functions", 1980), and exact integers where that is too coarse.
 */
import { fixedPi, fixedToNumber, numberToFixed, splitFixed } from "./fixedPoint";

// 2^20 pi/2: up to here n has 20 bits, and n times a part of 33 bits is exact.
const COARSE_LIMIT = 1647099;
const ROUND = 6755399441055744;

const BITS = 256;
const HALF_PI = fixedPi(BITS) / 2n;
const PER_HALF_PI = 1 / fixedToNumber(HALF_PI, BITS);
const [PART1] = splitFixed(HALF_PI, BITS, 32);
const AFTER1 = HALF_PI - numberToFixed(PART1, BITS);
const [PART2] = splitFixed(AFTER1, BITS, 65);
const PART3 = fixedToNumber(AFTER1 - numberToFixed(PART2, BITS), BITS);

/** The last reduction's r as `[high, low]`; one array for all calls costs no allocation. */
export const angle = new Float64Array(2);

/** Sets `angle` to `r = x - n pi/2`, `|r| <= pi/4`, for finite x, and returns n mod 4. */
export function reduceAngle(x: number): number {
  if (x > -COARSE_LIMIT && x < COARSE_LIMIT) {
    const n = x * PER_HALF_PI + ROUND - ROUND;
    const t = x - n * PART1;
    const w = n * PART2;
    const high = t - w;
    if (high > 1e-6 || high < -1e-6) {
      const v = n * PART3;
      angle[0] = high - v;
      angle[1] = high - angle[0] - v + (t - high - w);
      return n & 3;
    }
  }
  return reduceExactly(x);
}

// 2^1024 times the error of pi/2 must stay far below the smallest r, about 2^-65.
const WIDE_BITS = 1216;
const KEPT_BITS = 300;
let wideHalfPi: bigint | undefined;

function reduceExactly(x: number): number {
  const halfPi = (wideHalfPi ??= fixedPi(WIDE_BITS) / 2n);
  const size = numberToFixed(x < 0 ? -x : x, WIDE_BITS);
  const n = (2n * size + halfPi) / (2n * halfPi);
  const r = (size - n * halfPi) >> BigInt(WIDE_BITS - KEPT_BITS);
  angle.set(splitFixed(x < 0 ? -r : r, KEPT_BITS));
  const quadrant = Number(n & 3n);
  return x < 0 ? (4 - quadrant) & 3 : quadrant;
}
