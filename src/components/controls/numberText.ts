const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The decimal number that a text says, with either minus; NaN for any other text, also where Number() reads one: "", "0x10". */
export function readNumber(text: string): number {
  const plain = text.trim().replaceAll("−", "-");
  return DECIMAL.test(plain) ? Number(plain) : NaN;
}

/** A number as its field holds it; NaN is an empty field. */
export function numberToText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
