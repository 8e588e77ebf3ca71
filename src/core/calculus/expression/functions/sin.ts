import { cos } from "../../../math/cos";
import { sin as sinOf } from "../../../math/sin";
import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Sine of an angle in radians; `sin' = cos`. */
export const sin: MathFunction = {
  name: "sin",
  numArguments: 1,
  value: ([u]) => sinOf(u),
  slopes: ([u]) => [cos(u)],
  partials: ([u]) => [build.call("cos", u)],
};
