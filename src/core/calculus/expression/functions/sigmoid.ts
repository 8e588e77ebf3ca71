import { sigmoid as activation } from "../../../activations/sigmoid";
import { build } from "../build";
import { fromActivation } from "./fromActivation";
import type { MathFunction } from "./MathFunction";

/** `1 / (1 + e^-u)`; `sigmoid' = sigmoid (1 - sigmoid)`. */
export const sigmoid: MathFunction = {
  ...fromActivation(activation),
  name: "sigmoid",
  partials([u]) {
    const s = build.call("sigmoid", u);
    return [build.product(s, build.difference(build.number(1), s))];
  },
};
