import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** The smaller of two; where they are equal the slope of the first, as TensorFlow.js has it. */
export const min: MathFunction = {
  name: "min",
  numArguments: 2,
  value: ([u, v]) => Math.min(u, v),
  slopes: ([u, v]) => (u <= v ? [1, 0] : [0, 1]),
  partials: ([u, v]) => [
    build.call("step", build.difference(v, u)),
    build.call("step", build.difference(u, v)),
  ],
  kink: {
    zero: ([u, v]) => build.difference(u, v),
    isAt: ([u, v]) => u === v,
    rate: ([first, second]) => Math.min(first, second),
  },
};
