/** The number that a text says, with either minus; NaN for an empty one, which Number() reads as 0. */
export function readNumber(text: string): number {
  return text.trim() === "" ? NaN : Number(text.replaceAll("−", "-"));
}

/** A number as its field holds it; NaN is an empty field. */
export function numberToText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
