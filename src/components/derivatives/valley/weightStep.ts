import { shortNumber } from "../../../core/math/shortNumber";
import { trueMinus } from "../../../core/math/formatNumber";

/** A step of gradient descent as text. */
export interface WeightStep {
  /** The weight before and after, in equally many decimals: as many as show the first digits of the step. */
  readonly from: string;
  readonly to: string;
}

/** Significant digits of the slope, and of the step that can be seen in the weights. */
const DIGITS = 3;
const DECIMALS = { least: 3, most: 12 };
/** A weight from here on is written with a power of ten, and its neighbours look like it. */
const LARGE = 1e5;

/** `from - rate * slope = to` such that the sum is right as it is written, its last digit rounded. */
export function weightStep(weight: number, rate: number, slope: number): WeightStep {
  const change = rate * Number(slope.toPrecision(DIGITS));
  if (!(Math.max(Math.abs(weight), Math.abs(change)) < LARGE))
    return { from: text(weight), to: text(weight - change) };
  const { least, most } = DECIMALS;
  const toSee = change === 0 ? least : DIGITS - 1 - Math.floor(Math.log10(Math.abs(change)));
  const decimals = Math.min(most, Math.max(least, toSee));
  const from = weight.toFixed(decimals);
  return { from: signed(from), to: signed((Number(from) - change).toFixed(decimals)) };
}

const text = (value: number) => shortNumber(value, DIGITS);

/** With a true minus, and none before zeros. */
function signed(digits: string): string {
  return Number(digits) === 0 ? digits.replace("-", "") : trueMinus(digits);
}
