/**
 * @file Numbers as the page writes them: short, and never a 0 that is only small. NaN is a dash, infinity its sign, and
 * what is negative has a true minus, U+2212. Files, links and fields hold numbers as JavaScript writes them.
 */

/** Significant digits: `0.0023`, `12`, `430`; powers of ten below 0.001 and from 100,000 on: `1.7e-4`, `1.3e5`; 0 as `0`. */
export function formatNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return formatNonFinite(value);
  if (value === 0) return "0";
  const text = value.toPrecision(digits);
  // Judged after rounding: 0.00099951 is 0.0010 in two digits.
  const rounded = Math.abs(Number(text));
  if (rounded < 1e-3 || rounded >= 1e5)
    return trueMinus(value.toExponential(digits - 1).replace("e+", "e"));
  return trueMinus(text.includes("e") ? String(Number(text)) : text);
}

/** A share from 0 to 1 in two decimals, `.70`, `1.00`. */
export function formatShare(share: number): string {
  return Number.isFinite(share) ? withoutLeadingZero(share.toFixed(2)) : formatNonFinite(share);
}

/** An R²: two decimals, `.98`, `−.35`; three digits below -10, `−12.4`; minus infinity where a network diverged. */
export function formatR2(value: number): string {
  if (!Number.isFinite(value)) return formatNonFinite(value);
  if (value < -9.995) return formatNumber(value, 3);
  return withoutLeadingZero(value.toFixed(2)).replace("−.00", ".00");
}

/** A loss: two decimals from .01 to 10, `.70`, `2.31`; two digits below, `.0023`, `1.7e-4`; three above, `12.4`. */
export function formatLoss(loss: number): string {
  const size = Math.abs(loss);
  if (size >= 0.00995 && size < 9.995) return withoutLeadingZero(loss.toFixed(2));
  return withoutLeadingZero(formatNumber(loss, size < 1 ? 2 : 3));
}

/** A gradient: as formatNumber, but an exact zero says so, since none and little are different troubles. */
export function formatGradient(value: number): string {
  return value === 0 ? "0 (exact)" : formatNumber(value);
}

/** A number rounded to a whole one, with commas between thousands: `12,345`. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return formatNonFinite(count);
  return trueMinus(count.toFixed(0)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** From the lowest to the highest: `.46–.53`; a dash beside a minus is hard to read: `−.48 to −.01`. */
export function formatRange(low: number, high: number, format: (value: number) => string): string {
  const [first, last] = [format(low), format(high)];
  return `${first}${rangeDash(first, last)}${last}`;
}

/** What stands between the two ends of a range. */
export function rangeDash(first: string, last: string): string {
  return first.startsWith("−") || last.startsWith("−") ? " to " : "–";
}

/** The text of a number with a true minus before it; an exponent keeps its own, `1.7e-4`. */
export function trueMinus(text: string): string {
  return text.replace(/^-/, "−");
}

function formatNonFinite(value: number): string {
  if (Number.isNaN(value)) return "\u2013";
  return value > 0 ? "\u221e" : "\u2212\u221e";
}

function withoutLeadingZero(text: string): string {
  return trueMinus(text).replace(/^(−?)0\./, "$1.");
}
