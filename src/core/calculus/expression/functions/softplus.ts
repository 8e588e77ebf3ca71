import { softplus as activation } from "../../../activations/softplus";
import { build } from "../build";
import { fromActivation } from "./fromActivation";
import type { MathFunction } from "./MathFunction";

/** `ln(1 + e^u)`; `softplus' = sigmoid`. */
export const softplus: MathFunction = {
  ...fromActivation(activation),
  name: "softplus",
  partials: ([u]) => [build.call("sigmoid", u)],
};
