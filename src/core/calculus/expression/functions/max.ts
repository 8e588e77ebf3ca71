import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** The larger of two; where they are equal the slope of the first, as TensorFlow.js has it. */
export const max: MathFunction = {
  name: "max",
  numArguments: 2,
  value: ([u, v]) => Math.max(u, v),
  slopes: ([u, v]) => (u >= v ? [1, 0] : [0, 1]),
  partials: ([u, v]) => [
    build.call("step", build.difference(u, v)),
    build.call("step", build.difference(v, u)),
  ],
  kink: {
    zero: ([u, v]) => build.difference(u, v),
    isAt: ([u, v]) => u === v,
    rate: ([first, second]) => Math.max(first, second),
  },
};
