/** The value, or a gap where it is missing or not finite. */
export function finiteOrGap(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** `log10(value)`, or a gap where the value is 0, missing or not finite. */
export function log10OrGap(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? finiteOrGap(Math.log10(value)) : null;
}
