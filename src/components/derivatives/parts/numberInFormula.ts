import { numberMathML } from "../../../core/calculus/expression/numberMathML";

/** Digits of the numbers put into formulas. */
const DIGITS = 4;

/** A number in a formula, as MathML; a dash where there is none. */
export function numberInFormula(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  return Number.isFinite(value) ? numberMathML(rounded).mathML : "<mtext>–</mtext>";
}

/** The same beside a sign or a factor: in brackets where it begins with a minus. */
export function termInFormula(value: number, digits = DIGITS): string {
  const written = numberInFormula(value, digits);
  return value < 0 ? `<mrow><mo>(</mo>${written}<mo>)</mo></mrow>` : written;
}
