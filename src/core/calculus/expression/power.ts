import { exp } from "../../math/exp";
import { log } from "../../math/log";
import { integerPower } from "../../training/optimizers/integerPower";

/** Up to here multiplying is at least as exact as `e^(v ln u)`, whose error is that of `v ln u`. */
const MAX_MULTIPLIED = 64;

/**
 * `u^v` from + - * / and own functions, so that every engine gives the same bits; NaN for a negative base to a power
 * that is no integer; `u^0 = 1`. Error below 64 units of the last place, or `|v ln u|` of them where that is more.
 */
export function power(u: number, v: number): number {
  if (v === 0) return 1;
  if (v === 0.5 && u >= 0) return Math.sqrt(u);
  if (Number.isInteger(v) && Math.abs(v) <= MAX_MULTIPLIED)
    return v < 0 ? 1 / integerPower(u, -v) : integerPower(u, v);
  if (u > 0) return exp(v * log(u));
  if (u === 0) return v > 0 ? 0 : v < 0 ? Infinity : NaN;
  if (!Number.isInteger(v)) return NaN;
  const size = exp(v * log(-u));
  return v % 2 === 0 ? size : -size;
}
