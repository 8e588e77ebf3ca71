/**
 * A number of some 32 digits as the unevaluated sum of two doubles, `|low| <= ulp(high) / 2` (Dekker 1971): what errors
 * of float64 are measured against.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** `2^27 + 1` cuts a double into halves whose products are exact (Veltkamp 1968). */
const SPLITTER = 2 ** 27 + 1;

/** Arithmetic with a relative error of about 2^-104 an operation; beyond 1e300 products are NaN. */
export const dd = {
  of: (value: number): DoubleDouble => ({ high: value, low: 0 }),
  negate: (a: DoubleDouble): DoubleDouble => ({ high: -a.high, low: -a.low }),
  add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
    const high = twoSum(a.high, b.high);
    const low = twoSum(a.low, b.low);
    const sum = quickTwoSum(high.high, high.low + low.high);
    return quickTwoSum(sum.high, sum.low + low.low);
  },
  subtract: (a: DoubleDouble, b: DoubleDouble): DoubleDouble => dd.add(a, dd.negate(b)),
  multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
    const { high, low } = twoProduct(a.high, b.high);
    return quickTwoSum(high, low + (a.high * b.low + a.low * b.high));
  },
  /** Long division: three digits of 53 bits each. */
  divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
    const first = a.high / b.high;
    const rest = dd.subtract(a, dd.multiply(b, dd.of(first)));
    const second = rest.high / b.high;
    const last = dd.subtract(rest, dd.multiply(b, dd.of(second))).high / b.high;
    return dd.add(quickTwoSum(first, second), dd.of(last));
  },
  /** One step of Newton's from the double's root; NaN below 0. */
  sqrt(a: DoubleDouble): DoubleDouble {
    const root = Math.sqrt(a.high);
    if (!(root > 0)) return dd.of(root);
    const rest = dd.subtract(a, dd.multiply(dd.of(root), dd.of(root)));
    return quickTwoSum(root, rest.high / (2 * root));
  },
  abs: (a: DoubleDouble): DoubleDouble => (a.high < 0 ? dd.negate(a) : a),
} as const;

/** `a + b` exactly (Knuth 1969). */
function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const ofB = high - a;
  return { high, low: a - (high - ofB) + (b - ofB) };
}

/** `a + b` exactly where `|a| >= |b|`. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** `a b` exactly (Dekker 1971). */
function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

function split(a: number): readonly [high: number, low: number] {
  const scaled = SPLITTER * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}
