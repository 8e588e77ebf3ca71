/**
 * @file The elementary functions by textbook series in integers with 320 fraction bits: slow, independent of the
 * tables and reductions under test, and exact far beyond a double where results are above 2^-240.
 */
const BITS = 320n;
const ONE = 1n << BITS;
const bytes = new DataView(new ArrayBuffer(8));

function bitsOf(x: number): { isNegative: boolean; exponent: number; mantissa: bigint } {
  bytes.setFloat64(0, x);
  const word = bytes.getBigUint64(0);
  const field = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  return {
    isNegative: word >> 63n === 1n,
    exponent: Math.max(field, 1) - 1075,
    mantissa: field === 0 ? fraction : fraction | (1n << 52n),
  };
}

/** The double x exactly, as long as its last bit is above 2^-320. */
function fixed(x: number): bigint {
  const { isNegative, exponent, mantissa } = bitsOf(x);
  const shift = BITS + BigInt(exponent);
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return isNegative ? -size : size;
}

/** Distance of a computed double from the exact value, in units of the double's last place. */
export function ulpsApart(computed: number, exact: bigint): number {
  const distance = fixed(computed) - exact;
  const unit = 1n << (BITS + BigInt(bitsOf(computed).exponent));
  return Number(((distance < 0n ? -distance : distance) * 10_000n) / unit) / 10_000;
}

/** `(1 + t + t^2/2 + ...)^4096` with `t = x/4096`. */
function fixedExp(x: bigint): bigint {
  const t = x >> 12n;
  let term = ONE;
  let power = 0n;
  for (let n = 1n; term !== 0n; n++) {
    power += term;
    term = (term * t) / (n * ONE);
  }
  for (let i = 0; i < 12; i++) power = (power * power) >> BITS;
  return power;
}

/** Newton's iteration on `e^y = x`, which doubles the digits of its start each time. */
function fixedLog(x: bigint, start: number): bigint {
  let y = fixed(start);
  for (let i = 0; i < 3; i++) y += ((x * fixedExp(-y)) >> BITS) - ONE;
  return y;
}

/** `sum (-1)^n x^(2n+first) / (2n+first)!`: sine for first = 1, cosine for 0. */
function fixedWave(x: bigint, first: 0n | 1n): bigint {
  let term = first === 1n ? x : ONE;
  let sum = 0n;
  for (let n = first; term !== 0n; n += 2n) {
    sum += term;
    term = (((-term * x) >> BITS) * x) / ((n + 1n) * (n + 2n) * ONE);
  }
  return sum;
}

/** `2/sqrt(pi) sum (-1)^n x^(2n+1) / (n! (2n+1))`, the factor to 100 digits (OEIS A190732). */
function fixedErf(x: bigint): bigint {
  const factor =
    (11283791670955125738961589031215451716881012586579977136881714434212849368829868289734873204042147n *
      ONE) /
    10n ** 97n;
  let power = x;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n++) {
    sum += power / (2n * n - 1n);
    power = (((-power * x) >> BITS) * x) / (n * ONE);
  }
  return (sum * factor) >> BITS;
}

export const REFERENCES = {
  exp: (x: number) => fixedExp(fixed(x)),
  expm1: (x: number) => fixedExp(fixed(x)) - ONE,
  log: (x: number) => fixedLog(fixed(x), Math.log(x)),
  log1p: (x: number) => fixedLog(ONE + fixed(x), Math.log1p(x)),
  tanh: (x: number) => {
    const e = fixedExp(2n * fixed(x));
    return ((e - ONE) * ONE) / (e + ONE);
  },
  sin: (x: number) => fixedWave(fixed(x), 1n),
  cos: (x: number) => fixedWave(fixed(x), 0n),
  erf: (x: number) => fixedErf(fixed(x)),
  erfc: (x: number) => ONE - fixedErf(fixed(x)),
};
