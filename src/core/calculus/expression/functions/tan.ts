import { cos } from "../../../math/cos";
import { sin } from "../../../math/sin";
import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Tangent `sin/cos` of an angle in radians; `tan' = 1 / cos^2`. */
export const tan: MathFunction = {
  name: "tan",
  numArguments: 1,
  value: ([u]) => sin(u) / cos(u),
  slopes([u]) {
    const c = cos(u);
    return [1 / (c * c)];
  },
  partials: ([u]) => [
    build.quotient(build.number(1), build.power(build.call("cos", u), build.number(2))),
  ],
};
