import type { Activation } from "../../../activations/Activation";
import type { MathFunction } from "./MathFunction";

/** What a function of one argument takes over from the activation of that name: its values and slopes. */
export function fromActivation({
  f,
  slope,
}: Pick<Activation, "f" | "slope">): Pick<MathFunction, "numArguments" | "value" | "slopes"> {
  return { numArguments: 1, value: ([u]) => f(u), slopes: ([u]) => [slope(u)] };
}
