import { exp, expm1 } from "./exp";

/** Hyperbolic tangent: Taylor's series below 1/8, `q / (q + 2)` with `q = e^2x - 1`, `1 - 2 / (e^2x + 1)` from 0.55; error below 2 ulp. */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x;
  if (size < 0.125) return tanhNearZero(x);
  const value = size < 0.55 ? tanhByExpm1(size) : tanhFarOut(size);
  return x < 0 ? -value : value;
}

/** `x - x^3/3 + 2x^5/15 - ...` to x^15; the next term is below 1e-17 of the sum. */
function tanhNearZero(x: number): number {
  const z = x * x;
  // Below 1e-9 tanh(x) rounds to x; returning it also keeps the sign of -0.
  if (z < 1e-18) return x;
  const tail = 62 / 2835 + z * (-1382 / 155925 + z * (21844 / 6081075 + z * (-929569 / 638512875)));
  return x - x * z * (1 / 3 + z * (-2 / 15 + z * (17 / 315 - z * tail)));
}

function tanhByExpm1(size: number): number {
  const q = expm1(2 * size);
  return q / (q + 2);
}

function tanhFarOut(size: number): number {
  // From 20 on 2 e^-2x is below half an ulp of 1; NaN fails both comparisons and comes out as it is.
  return size < 20 ? 1 - 2 / (exp(2 * size) + 1) : size >= 20 ? 1 : size;
}
