import { formatNumber } from "./formatNumber";

/** A number in at most so many significant digits, without zeros that say nothing: `3`, `2.25`, `1.7e-4`. */
export function shortNumber(value: number, digits = 4): string {
  const text = formatNumber(value, digits);
  return text.replace(/(\.\d*?)0+(?=e|$)/, "$1").replace(/\.(?=e|$)/, "");
}
