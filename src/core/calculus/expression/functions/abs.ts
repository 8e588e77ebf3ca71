import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Size `|u|`; its derivative `u / |u|` is -1 or 1, and none at 0, where PyTorch and TensorFlow answer 0. */
export const abs: MathFunction = {
  name: "abs",
  numArguments: 1,
  value: ([u]) => Math.abs(u),
  slopes: ([u]) => [Math.sign(u)],
  partials: ([u]) => [build.quotient(u, build.call("abs", u))],
  kink: {
    zero: ([u]) => u,
    isAt: ([u]) => u === 0,
    rate: ([rate]) => Math.abs(rate),
  },
  notation: {
    mathML: ([u]) => `<mrow><mo fence="true">|</mo>${u}<mo fence="true">|</mo></mrow>`,
    isClosed: true,
  },
};
