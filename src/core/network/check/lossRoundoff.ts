import { forward } from "../referenceNetwork";
import type { CheckedNetwork } from "./GradientCheck";

/**
 * About how far float64 rounding moves the mean loss: every z is rounded by its share `2^-52` and moves its example's
 * loss by `delta` as much, the outputs are rounded once more in the loss, and roundings add up like independent draws:
 * `2^-52 / n sqrt(sum (z delta)^2 + sum output^2 + n)`.
 */
export function lossRoundoff(
  { layers, parameters, objective }: CheckedNetwork,
  delta: readonly Float64Array[],
): number {
  const { x, y, masks } = objective;
  const { z, y: layerOutputs } = forward(layers, parameters, x, masks ? { masks } : {});
  const outputs = layerOutputs[layers.length - 1];
  const n = y.length;
  let squares = n;
  for (const output of outputs) squares += output * output;
  z.forEach((values, l) => {
    values.forEach((value, i) => (squares += (value * delta[l][i]) ** 2));
  });
  return (Number.EPSILON / n) * Math.sqrt(squares);
}
