/** Digits that a double has for sure. */
const MOST = 16;

/** How many leading significant digits two numbers share, as `2.7182` and `2.7183` share 4; 16 where they are equal. */
export function sharedDigits(a: number, b: number): number {
  if (a === b) return MOST;
  const size = Math.max(Math.abs(a), Math.abs(b));
  const digits = Math.floor(-Math.log10(Math.abs(a - b) / size));
  return Number.isFinite(digits) ? Math.min(MOST, Math.max(0, digits)) : 0;
}
