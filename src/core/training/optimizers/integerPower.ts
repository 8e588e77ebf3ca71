/** `base^exponent` for an integer exponent >= 0, by repeated squaring: ECMAScript does not pin the bits of `**`. */
export function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
    square *= square;
  }
  return power;
}
