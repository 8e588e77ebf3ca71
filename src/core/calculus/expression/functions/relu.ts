import { relu as activation } from "../../../activations/relu";
import { build } from "../build";
import { fromActivation } from "./fromActivation";
import type { MathFunction } from "./MathFunction";

/** `max(0, u)`; its derivative is 0 below 0 and 1 above, and none at 0, where frameworks answer 0. */
export const relu: MathFunction = {
  ...fromActivation(activation),
  name: "relu",
  partials: ([u]) => [build.call("step", u)],
  kink: {
    zero: ([u]) => u,
    isAt: ([u]) => u === 0,
    rate: ([rate]) => Math.max(0, rate),
  },
};
