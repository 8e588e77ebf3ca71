import { cos as cosOf } from "../../../math/cos";
import { sin } from "../../../math/sin";
import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** Cosine of an angle in radians; `cos' = -sin`. */
export const cos: MathFunction = {
  name: "cos",
  numArguments: 1,
  value: ([u]) => cosOf(u),
  slopes: ([u]) => [-sin(u)],
  partials: ([u]) => [build.negate(build.call("sin", u))],
};
