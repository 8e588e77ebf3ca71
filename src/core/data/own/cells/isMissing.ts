const MISSING = new Set(["", "na", "nan", "null", "?", "-"]);

/** Whether a trimmed cell says that its value is not known: nothing, NA, NaN, null, a question mark or a dash. */
export function isMissing(text: string): boolean {
  return text.length <= 4 && MISSING.has(text.toLowerCase());
}
