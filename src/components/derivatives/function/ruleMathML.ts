import type { RuleId } from "../../../core/calculus/derivative/rules";

const i = (name: string) => `<mi>${name}</mi>`;
const n = (number: number) => `<mn>${number}</mn>`;
const o = (sign: string) => `<mo>${sign}</mo>`;
const row = (...parts: readonly string[]) => `<mrow>${parts.join("")}</mrow>`;
const prime = (inside: string) => `${inside}<mo lspace="0" rspace="0">′</mo>`;
const brackets = (...parts: readonly string[]) => row(o("("), ...parts, o(")"));
const power = (base: string, exponent: string) => `<msup>${base}${exponent}</msup>`;
const over = (above: string, below: string) => `<mfrac>${above}${below}</mfrac>`;
const becomes = (left: string, ...right: readonly string[]) => row(prime(left), o("="), ...right);
const [u, v, x, c] = ["u", "v", "x", "c"].map(i);

/** What each rule says, as MathML. */
export const RULE_MATHML: Readonly<Record<RuleId, string>> = {
  constant: becomes(c, n(0)),
  variable: becomes(x, n(1)),
  sum: becomes(brackets(u, o("+"), v), prime(u), o("+"), prime(v)),
  constantMultiple: becomes(brackets(c, o("·"), u), c, o("·"), prime(u)),
  power: becomes(brackets(power(x, i("n"))), i("n"), o("·"), power(x, row(i("n"), o("−"), n(1)))),
  exponential: becomes(
    brackets(power(i("a"), x)),
    i("ln"),
    brackets(i("a")),
    o("·"),
    power(i("a"), x),
  ),
  generalPower: becomes(
    brackets(power(u, v)),
    power(u, v),
    o("·"),
    prime(brackets(v, o("·"), i("ln"), brackets(u))),
  ),
  product: becomes(brackets(u, o("·"), v), prime(u), o("·"), v, o("+"), u, o("·"), prime(v)),
  quotient: becomes(
    brackets(over(u, v)),
    over(row(prime(u), o("·"), v, o("−"), u, o("·"), prime(v)), power(v, n(2))),
  ),
  chain: becomes(brackets(i("f"), brackets(u)), row(prime(i("f")), brackets(u)), o("·"), prime(u)),
  function: "<mtext>known by heart</mtext>",
  simplify: "<mtext>the same, shorter</mtext>",
};
