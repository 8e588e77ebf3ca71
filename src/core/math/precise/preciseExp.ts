import { dd, type DoubleDouble } from "./doubleDouble";

const LN_2: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };
/** Above it e^u is beyond float64, below its negative far under what a slope can show. */
const LIMIT = 700;
/** The argument is halved so often before the series, and the result squared as often after it. */
const NUM_HALVINGS = 9;
/** Terms until `(ln 2 / 2 / 2^9)^n / n!` is below 2^-106. */
const NUM_TERMS = 10;

/** `e^u` to some 30 digits: `2^k e^r` with r from the Taylor series of `e^(r / 2^9) - 1`, doubled back as `s = 2s + s^2`. */
export function preciseExp(u: DoubleDouble): DoubleDouble {
  if (!(Math.abs(u.high) <= LIMIT)) return dd.of(u.high < 0 ? 0 : u.high > 0 ? Infinity : NaN);
  const k = Math.round(u.high / LN_2.high);
  const scale = 2 ** -NUM_HALVINGS;
  const rest = dd.subtract(u, dd.multiply(dd.of(k), LN_2));
  const r = { high: rest.high * scale, low: rest.low * scale };
  let term = r;
  let sum = r;
  for (let n = 2; n <= NUM_TERMS; n++) {
    term = dd.divide(dd.multiply(term, r), dd.of(n));
    sum = dd.add(sum, term);
  }
  for (let i = 0; i < NUM_HALVINGS; i++) sum = dd.add(dd.add(sum, sum), dd.multiply(sum, sum));
  const { high, low } = dd.add(sum, dd.of(1));
  return { high: high * 2 ** k, low: low * 2 ** k };
}
