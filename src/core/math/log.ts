/**
 * @file Natural logarithm from + - * / and exact tables, the same bits in every engine. Reduction after Tang,
 * "Table-driven implementation of the logarithm function", ACM TOMS 16 (1990): `x = 2^e m`, `m` near `F = 1 + j/128`,
 * `log x = e ln2 + log F + 2 atanh(s)` with `s = (m - F) / (m + F)`.
 */
import { logOfNextRatio, splitFixed } from "./fixedPoint";
import { EXPONENT_OFFSET, POWERS_OF_TWO } from "./powersOfTwo";

const BITS = 192;
// 40 fraction bits: the high parts of e ln2 and log F add up exactly.
const HIGH_BITS = 40;
const [LN2_HIGH, LN2_LOW] = splitFixed(logOfNextRatio(1n, BITS), BITS, HIGH_BITS);
const [LOGS, LOGS_LOW] = makeLogs();

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const HIGH_WORD = isLittleEndian ? 1 : 0;

/** `log(1 + j/128)` in two parts, for j from 0 to 128. */
function makeLogs(): [Float64Array, Float64Array] {
  const high = new Float64Array(129);
  const low = new Float64Array(129);
  let sum = 0n;
  for (let j = 0; j <= 128; j++) {
    [high[j], low[j]] = splitFixed(sum, BITS, HIGH_BITS);
    sum += logOfNextRatio(128n + BigInt(j), BITS);
  }
  return [high, low];
}

/** `log x`, NaN below 0; error below 0.7 ulp. */
export function log(x: number): number {
  if (x > 0.9375 && x < 1.0625) return logNearOne(x - 1);
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return logAtTheEdges(x);
  double[0] = x;
  const e = (words[HIGH_WORD] >> 20) - 1023;
  // Exact, and quicker than setting the exponent's bits: reading a double after writing half of it stalls.
  const m = x * POWERS_OF_TWO[EXPONENT_OFFSET - e];
  const j = ((m - 1) * 128 + 0.5) | 0;
  const center = 1 + j / 128;
  const s = (m - center) / (m + center);
  const s2 = s * s;
  const rest = s * (2 + s2 * (2 / 3 + s2 * (2 / 5)));
  return e * LN2_HIGH + LOGS[j] + (rest + (e * LN2_LOW + LOGS_LOW[j]));
}

/** `log(1 + f)` for `|f| <= 1/16` as `f - s (f - R)`, `s = f / (2 + f)`, `R = 2 (atanh(s)/s - 1)`: f itself is exact. */
function logNearOne(f: number): number {
  const s = f / (2 + f);
  const s2 = s * s;
  const r = s2 * (2 / 3 + s2 * (2 / 5 + s2 * (2 / 7 + s2 * (2 / 9 + s2 * (2 / 11)))));
  return f - s * (f - r);
}

function logAtTheEdges(x: number): number {
  if (x === 0) return -Infinity;
  // A subnormal number times 2^54 is normal.
  if (x > 0 && x < Infinity) return log(x * 18014398509481984) - 54 * Math.LN2;
  return x === Infinity ? Infinity : NaN;
}

/** `log(1 + x)` without cancellation near 0, NaN below -1; error below 1 ulp. */
export function log1p(x: number): number {
  if (x >= -0.0625 && x <= 0.0625) return logNearOne(x);
  const u = 1 + x;
  if (!(u > 0 && u < Infinity)) return log(u);
  // What the rounding of 1 + x lost, to first order.
  const lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
  return log(u) + lost / u;
}
