import { shortNumber } from "../../../core/math/shortNumber";

const MOST_DIGITS = 12;

/**
 * How many significant digits, from `least` on, some numbers need so that what `work` makes of them as they are written is the
 * same in `least` digits as what it makes of the numbers themselves.
 */
export function enoughDigits(
  values: readonly number[],
  least: number,
  work: (values: readonly number[]) => number = product,
): number {
  const result = shortNumber(work(values), least);
  let digits = least;
  const written = () => values.map((value) => Number(value.toPrecision(digits)));
  while (digits < MOST_DIGITS && shortNumber(work(written()), least) !== result) digits++;
  return digits;
}

function product(values: readonly number[]): number {
  return values.reduce((result, value) => result * value, 1);
}
