import type { DenseLayer } from "../layers";
import type { ParameterPlace } from "../ParameterAddress";
import type { PlaneDirection } from "./PlaneDirection";

/** The direction in which one weight or bias grows by 1 and all others stay. */
export function parameterDirection(
  layers: readonly Pick<DenseLayer, "fanIn" | "fanOut">[],
  { layer, from, to }: ParameterPlace,
): PlaneDirection {
  const { fanIn, fanOut } = layers[layer - 1];
  const own = new Float32Array(from === null ? fanOut : fanIn * fanOut);
  own[(from ?? 0) * fanOut + to] = 1;
  const still = layers.map(() => new Float32Array(0));
  const moved = still.with(layer - 1, own);
  return from === null ? { weights: still, biases: moved } : { weights: moved, biases: still };
}
