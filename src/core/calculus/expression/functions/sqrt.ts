import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Square root; `sqrt' = 1 / (2 sqrt)`, infinite at 0. */
export const sqrt: MathFunction = {
  name: "sqrt",
  numArguments: 1,
  value: ([u]) => Math.sqrt(u),
  slopes: ([u]) => [0.5 / Math.abs(Math.sqrt(u))],
  partials: ([u]) => [
    build.quotient(build.number(1), build.product(build.number(2), build.call("sqrt", u))),
  ],
  whyUndefined: ([u]) => (u < 0 ? "takes the square root of a number below 0" : null),
  notation: { mathML: ([u]) => `<msqrt>${u}</msqrt>`, isClosed: true },
};
