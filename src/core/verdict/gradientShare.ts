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

/** What layer 1 receives, to follow "layer 1 receives": "1/430 of layer 5's gradient". */
export function gradientShareInWords({ ratio, numHidden }: GradientShare): string {
  const gradient = `layer ${numHidden}'s gradient`;
  if (Number.isNaN(ratio)) return `exactly 0, like layer ${numHidden}`;
  if (ratio === 0) return `exactly 0 of ${gradient}`;
  if (ratio === Infinity) return `a gradient though layer ${numHidden}'s is exactly 0`;
  const words = fractionInWords(ratio);
  return words === "" ? `about as much gradient as layer ${numHidden}` : `${words} ${gradient}`;
}

/** "1/430 of" below 1, "12 times" above, empty within a factor of 1.5 of 1; two digits are kept. */
export function fractionInWords(ratio: number): string {
  if (ratio >= 1 / 1.5 && ratio <= 1.5) return "";
  return ratio < 1 ? `1/${twoDigits(1 / ratio)} of` : `${twoDigits(ratio)} times`;
}

/** 1.8, 12, 430, 12,000, 4.2e8. */
function twoDigits(value: number): string {
  if (value >= 1e6) return value.toExponential(1).replace("e+", "e");
  if (value < 3) return Number(value.toPrecision(2)).toString();
  if (value < 10) return Math.round(value).toString();
  const digits = Number(value.toPrecision(2)).toString();
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
