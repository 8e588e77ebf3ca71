import { log } from "../../../math/log";
import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Natural logarithm; `ln' = 1/u` for u > 0. */
export const ln: MathFunction = {
  name: "ln",
  numArguments: 1,
  value: ([u]) => log(u),
  slopes: ([u]) => [u >= 0 ? 1 / Math.abs(u) : NaN],
  partials: ([u]) => [build.quotient(build.number(1), u)],
  whyUndefined: ([u]) =>
    u > 0 ? null : `takes the logarithm of ${u === 0 ? "0" : "a number below 0"}`,
};
