/** `sin(y + low)`, `|y| <= pi/4`: Taylor's series to y^17, whose next term is below 1e-19 of the sum. */
export function sinSmall(y: number, low: number): number {
  const z = y * y;
  const s =
    z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 + z * (-1 / 39916800 + z * sinTail(z)))));
  return y + (low * (1 - 0.5 * z) + z * y * (-1 / 6 + s));
}

function sinTail(z: number): number {
  return 1 / 6227020800 + z * (-1 / 1307674368000 + z * (1 / 355687428096000));
}

/** `cos(y + low)`, `|y| <= pi/4`: Taylor's series to y^18. */
export function cosSmall(y: number, low: number): number {
  const z = y * y;
  const half = 0.5 * z;
  const w = 1 - half;
  const c = 1 / 24 + z * (-1 / 720 + z * (1 / 40320 + z * (-1 / 3628800 + z * cosTail(z))));
  // 1 - w - half is what the rounding of w lost.
  return w + (1 - w - half + (z * z * c - y * low));
}

function cosTail(z: number): number {
  return (
    1 / 479001600 + z * (-1 / 87178291200 + z * (1 / 20922789888000 + z * (-1 / 6402373705728000)))
  );
}
