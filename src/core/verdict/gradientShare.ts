import { formatCount } from "../math/formatNumber";
import { formatPowerOfTen } from "../math/formatPowerOfTen";

/** How much of the last hidden layer's gradient is left when it reaches layer 1. */
export interface GradientShare {
  /** `deltaRms` of layer 1 over that of the last hidden layer; NaN where both are 0. */
  readonly ratio: number;
  readonly numHidden: number;
}

/** The share from `deltaRms` of all layers; null with fewer than two hidden layers or a value that is not finite. */
export function gradientShare(deltaRms: readonly number[]): GradientShare | null {
  const numHidden = deltaRms.length - 1;
  if (numHidden < 2) return null;
  const first = deltaRms[0];
  const last = deltaRms[numHidden - 1];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  return { ratio: first / last, numHidden };
}

/** What reaches layer 1 in a clause: "layer 1 gets 1/430 of layer 5's gradient". */
export function gradientShareInWords({ ratio, numHidden }: GradientShare): string {
  if (Number.isNaN(ratio)) return `layers 1 to ${numHidden} get exactly 0 gradient`;
  if (ratio === Infinity) return `layer 1 gets a gradient, layer ${numHidden} exactly 0`;
  const part = ratio === 0 ? "exactly 0 of" : fractionInWords(ratio);
  return part === ""
    ? `layers 1 and ${numHidden} get similar gradients`
    : `layer 1 gets ${part} layer ${numHidden}'s gradient`;
}

/** Millionths and millions are named by the power of ten that they are short of, or past. */
const HUGE = 1e6;

/** "1/430 of", "under 10⁻⁸ of" below 1, "12 times", "over 10⁸ times" above, empty within a factor of 1.5 of 1. */
export function fractionInWords(ratio: number): string {
  if (ratio >= 1 / 1.5 && ratio <= 1.5) return "";
  if (ratio >= HUGE) return `over ${formatPowerOfTen(exponentOf(ratio))} times`;
  if (ratio > 1) return `${twoDigits(ratio)} times`;
  if (ratio > 1 / HUGE) return `1/${twoDigits(1 / ratio)} of`;
  return `under ${formatPowerOfTen(exponentOf(ratio) + 1)} of`;
}

/** The largest e with `10^e <= value`. */
function exponentOf(value: number): number {
  return Number(value.toExponential().split("e")[1]);
}

/** 1.8, 12, 430, 12,000. */
function twoDigits(value: number): string {
  if (value < 3) return Number(value.toPrecision(2)).toString();
  return formatCount(value < 10 ? value : Number(value.toPrecision(2)));
}
