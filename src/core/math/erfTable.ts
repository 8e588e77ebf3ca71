import { exp } from "./exp";
import { fixedPi, fixedToNumber } from "./fixedPoint";

/** Taylor coefficients around each node: enough for `|t| <= 1/16` at nodes up to 6. */
export const NUM_COEFFICIENTS = 16;

const NUM_NODES = 49;
// The series' terms reach e^36 = 2^52 at 6 and erfc(6) is 2^-55: 93 good bits remain.
const BITS = 200;

/** erf around the nodes `c_j = j/8`, j from 0 to 48: `erf(c_j + t) = erfs[j] + t sum_k coefficients[j, k] t^k`. */
export interface ErfTable {
  readonly erfs: Float64Array;
  readonly erfcs: Float64Array;
  /** `[49, NUM_COEFFICIENTS]`. */
  readonly coefficients: Float64Array;
}

/** The table behind erf and erfc, from exact integers; a few milliseconds. */
export function makeErfTable(): ErfTable {
  const erfs = new Float64Array(NUM_NODES);
  const erfcs = new Float64Array(NUM_NODES);
  const coefficients = new Float64Array(NUM_NODES * NUM_COEFFICIENTS);
  const scale = twoOverSqrtPi();
  const one = 1n << BigInt(BITS);
  for (let j = 0; j < NUM_NODES; j++) {
    const value = (maclaurin(BigInt(j)) * scale) >> BigInt(BITS);
    erfs[j] = fixedToNumber(value, BITS);
    erfcs[j] = fixedToNumber(one - value, BITS);
    coefficients.set(taylor(j / 8, fixedToNumber(scale, BITS)), j * NUM_COEFFICIENTS);
  }
  return { erfs, erfcs, coefficients };
}

/** `sum (-1)^n c^(2n+1) / (n! (2n+1))` for c = j/8. */
function maclaurin(j: bigint): bigint {
  let power = (j << BigInt(BITS)) / 8n;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n++) {
    sum += power / (2n * n - 1n);
    power = (-power * j * j) / (64n * n);
  }
  return sum;
}

/** `2/sqrt(pi)`, the root by Newton's iteration from above. */
function twoOverSqrtPi(): bigint {
  const square = fixedPi(BITS) << BigInt(BITS);
  let root = 2n << BigInt(BITS);
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n)
    root = next;
  return (2n << BigInt(2 * BITS)) / root;
}

/** `erf^(k+1)(c) / (k+1)! = scale e^-c^2 h_k / (k+1)`, where `h_k = (-1)^k H_k(c) / k!`, `H_k` Hermite's polynomials. */
function taylor(c: number, scale: number): number[] {
  const gauss = scale * exp(-c * c);
  const coefficients: number[] = [];
  let previous = 0;
  let h = 1;
  for (let k = 0; k < NUM_COEFFICIENTS; k++) {
    coefficients.push((gauss * h) / (k + 1));
    [previous, h] = [h, (-2 * (c * h + previous)) / (k + 1)];
  }
  return coefficients;
}
