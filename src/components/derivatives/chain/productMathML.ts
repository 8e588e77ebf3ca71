import { escapeXml } from "../../../core/calculus/expression/escapeXml";
import type { ComparedChain } from "../../../state/derivatives/chain/UnitsInRow.svelte";
import { base, DIGITS, factor, number } from "./chainMathML";
import { enoughDigits } from "./enoughDigits";

const TIMES = "<mo>·</mo>";

/** `∂aₙ/∂a₀ = w f'(z₁) · … · w f'(zₙ)` */
export const PRODUCT_RULE = `<mfrac><mrow><mo form="prefix" lspace="0" rspace="0">∂</mo>${indexed("a", "<mi>n</mi>")}</mrow><mrow><mo form="prefix" lspace="0" rspace="0">∂</mo>${indexed("a", "<mn>0</mn>")}</mrow></mfrac><mo>=</mo>${unitFactor("<mn>1</mn>")}${TIMES}<mo>…</mo>${TIMES}${unitFactor("<mi>n</mi>")}`;

/** The product of one chain with its numbers: a power where all factors are one number, else its ends. */
export function productMathML({ units, whole }: ComparedChain, name: string): string {
  const factors = units.map((unit) => unit.factor);
  const isPower = factors.every((one) => Math.abs(one - factors[0]) <= 1e-12 * Math.abs(one));
  const label = `<mtext>${escapeXml(name)}</mtext><mo>:</mo><mspace width="0.5em"/>`;
  const digits = enoughDigits(factors, DIGITS);
  const power = `<msup>${base(factors[0], digits)}<mn>${factors.length}</mn></msup>`;
  return `${label}${isPower ? power : writtenOut(factors)}<mo>=</mo>${number(whole)}`;
}

function writtenOut(factors: readonly number[]): string {
  const ends = [factor(factors[0]), factor(factors[factors.length - 1])];
  return ends.join(factors.length > 2 ? `${TIMES}<mo>…</mo>${TIMES}` : TIMES);
}

function unitFactor(index: string): string {
  return `<mi>w</mi><mo>&#x2062;</mo><mi>f′</mi><mo>&#x2061;</mo><mrow><mo lspace="0" rspace="0">(</mo>${indexed("z", index)}<mo lspace="0" rspace="0">)</mo></mrow>`;
}

function indexed(letter: string, index: string): string {
  return `<msub><mi>${letter}</mi>${index}</msub>`;
}
