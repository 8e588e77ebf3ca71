const SMALLEST = -1074;
const LARGEST = 1023;

/** Index of `2^0` in POWERS_OF_TWO. */
export const EXPONENT_OFFSET = -SMALLEST;

/** `POWERS_OF_TWO[k + EXPONENT_OFFSET] = 2^k` for k from -1074 to 1023, made by exact doubling and halving. */
export const POWERS_OF_TWO = makePowers();

function makePowers(): Float64Array {
  const powers = new Float64Array(LARGEST - SMALLEST + 1);
  powers[EXPONENT_OFFSET] = 1;
  for (let k = 1; k <= LARGEST; k++)
    powers[EXPONENT_OFFSET + k] = powers[EXPONENT_OFFSET + k - 1] * 2;
  for (let k = -1; k >= SMALLEST; k--)
    powers[EXPONENT_OFFSET + k] = powers[EXPONENT_OFFSET + k + 1] / 2;
  return powers;
}
