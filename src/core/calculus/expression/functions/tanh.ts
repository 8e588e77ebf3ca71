import { tanh as activation } from "../../../activations/tanh";
import { build } from "../build";
import { fromActivation } from "./fromActivation";
import type { MathFunction } from "./MathFunction";

/** Hyperbolic tangent; `tanh' = 1 - tanh^2`. */
export const tanh: MathFunction = {
  ...fromActivation(activation),
  name: "tanh",
  partials: ([u]) => [
    build.difference(build.number(1), build.power(build.call("tanh", u), build.number(2))),
  ],
};
