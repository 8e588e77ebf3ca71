import type { NumberArray } from "../NumberArray";
import type { ReferenceParameters } from "../referenceNetwork";
import { MOVED_TENSORS, type PlaneDirection } from "./PlaneDirection";

/** `parameters + a direction` in float64; what does not move is shared. */
export function moveAlong(
  parameters: ReferenceParameters,
  direction: PlaneDirection,
  a: number,
): ReferenceParameters {
  const [weights, biases] = MOVED_TENSORS.map((kind) =>
    parameters[kind].map((own, l): NumberArray => {
      const way = direction[kind][l];
      return way.length === 0 ? own : Float64Array.from(own, (value, i) => value + a * way[i]);
    }),
  );
  return { ...parameters, weights, biases };
}
