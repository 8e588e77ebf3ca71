import { dd, type DoubleDouble } from "./doubleDouble";

const HALF_PI: DoubleDouble = { high: 1.5707963267948966, low: 6.123233995736766e-17 };
/** Terms of both series together, until `(pi / 4)^n / n!` is below 2^-106. */
const NUM_TERMS = 28;

/** Sine and cosine of an angle in radians. */
export interface SineAndCosine {
  readonly sin: DoubleDouble;
  readonly cos: DoubleDouble;
}

/** Both to some 30 digits for angles up to about 1000: Taylor series after a reduction to at most a quarter of pi. */
export function preciseSine(u: DoubleDouble): SineAndCosine {
  const k = Math.round(u.high / HALF_PI.high);
  const r = dd.subtract(u, dd.multiply(dd.of(k), HALF_PI));
  let [sin, cos] = [dd.of(0), dd.of(1)];
  let term = dd.of(1);
  for (let n = 1; n <= NUM_TERMS; n++) {
    term = dd.divide(dd.multiply(term, r), dd.of(n));
    const signed = n % 4 < 2 ? term : dd.negate(term);
    if (n % 2 === 0) cos = dd.add(cos, signed);
    else sin = dd.add(sin, signed);
  }
  return turned({ sin, cos }, ((k % 4) + 4) % 4);
}

/** Further by so many right angles. */
function turned({ sin, cos }: SineAndCosine, quarters: number): SineAndCosine {
  if (quarters === 0) return { sin, cos };
  return turned({ sin: cos, cos: dd.negate(sin) }, quarters - 1);
}
