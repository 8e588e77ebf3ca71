/** @file Constants to any precision: a bigint `v` with `bits` fraction bits stands for `v / 2^bits`. */
import { EXPONENT_OFFSET, POWERS_OF_TWO } from "./powersOfTwo";

/** The double nearest to `value / 2^bits`; bits up to 1000. */
export function fixedToNumber(value: bigint, bits: number): number {
  return Number(value) / Number(1n << BigInt(bits));
}

/** Two doubles whose sum is `value / 2^bits` to about 106 bits; `high` keeps `highBits` fraction bits where given. */
export function splitFixed(value: bigint, bits: number, highBits?: number): [number, number] {
  const cut = highBits === undefined ? 0n : BigInt(bits - highBits);
  const high = fixedToNumber((value >> cut) << cut, bits);
  const rest = value - numberToFixed(high, bits);
  return [high, fixedToNumber(rest, bits)];
}

/** `x * 2^bits`, rounded down where x has finer bits than that. */
export function numberToFixed(x: number, bits: number): bigint {
  if (Number.isInteger(x)) return BigInt(x) << BigInt(bits);
  // A double that is no integer is below 2^53, so it stays finite; only bits below 2^-900 can be lost.
  return (BigInt(Math.floor(x * POWERS_OF_TWO[EXPONENT_OFFSET + 900])) << BigInt(bits)) >> 900n;
}

/** `n * m / 2^bits` for two fixed-point numbers. */
export function multiplyFixed(n: bigint, m: bigint, bits: number): bigint {
  return (n * m) >> BigInt(bits);
}

/** `atan(1/n) = sum (-1)^k / ((2k+1) n^(2k+1))`; with sign +1 `atanh(1/n)`, the same series without alternation. */
function inverseSeries(n: bigint, sign: 1n | -1n, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (sign * power) / (n * n);
  }
  return sum;
}

/** `log((n+1)/n) = 2 atanh(1/(2n+1))`. */
export function logOfNextRatio(n: bigint, bits: number): bigint {
  return 2n * inverseSeries(2n * n + 1n, 1n, bits);
}

/** `pi = 16 atan(1/5) - 4 atan(1/239)` (Machin 1706). */
export function fixedPi(bits: number): bigint {
  return 16n * inverseSeries(5n, -1n, bits) - 4n * inverseSeries(239n, -1n, bits);
}
