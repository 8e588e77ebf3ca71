import { shortNumber } from "../../math/shortNumber";
import { escapeXml } from "./escapeXml";

/** How a number is written, and whether it needs brackets beside other factors. */
export interface NumberMathML {
  readonly mathML: string;
  /** It begins with a minus sign. */
  readonly isNegative: boolean;
  /** It is a product, `1.7 · 10^-4`. */
  readonly isProduct: boolean;
}

/** A number as presentation MathML, `-0.5` or `1.7 · 10^-4`; rounded to significant digits, or exact without them. */
export function numberMathML(value: number, digits?: number): NumberMathML {
  const isNegative = value < 0;
  const size = Math.abs(value);
  const text = digits === undefined ? String(size) : shortNumber(size, digits);
  const [mantissa, exponent] = text.split("e");
  const written = `<mn>${escapeXml(mantissa)}</mn>`;
  const mathML =
    exponent === undefined ? written : `<mrow>${written}<mo>·</mo>${powerOfTen(exponent)}</mrow>`;
  return {
    mathML: isNegative ? `<mrow><mo form="prefix">−</mo>${mathML}</mrow>` : mathML,
    isNegative,
    isProduct: exponent !== undefined,
  };
}

/** `exponent` as in `1e-7` and `1e+21`. */
function powerOfTen(exponent: string): string {
  const size = `<mn>${escapeXml(exponent.replace(/^[+-]/, ""))}</mn>`;
  const signed = exponent.startsWith("-") ? `<mrow><mo form="prefix">−</mo>${size}</mrow>` : size;
  return `<msup><mn>10</mn>${signed}</msup>`;
}
