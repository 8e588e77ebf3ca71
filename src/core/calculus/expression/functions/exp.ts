import { exp as expOf } from "../../../math/exp";
import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** `e^u`, its own derivative. */
export const exp: MathFunction = {
  name: "exp",
  numArguments: 1,
  value: ([u]) => expOf(u),
  slopes: ([u]) => [expOf(u)],
  partials: ([u]) => [build.call("exp", u)],
  notation: {
    mathML: ([u]) => `<msup><mi>e</mi>${u}</msup>`,
    isClosed: false,
  },
};
