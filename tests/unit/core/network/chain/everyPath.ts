import { ACTIVATIONS } from "../../../../../src/core/activations/activations";
import type { Path } from "../../../../../src/core/network/chain/Path";
import type { ParameterPlace } from "../../../../../src/core/network/ParameterAddress";
import { forward, lossAndGradients } from "../../../../../src/core/network/referenceNetwork";
import type { makeNetwork } from "../makeNetwork";

/** A path and its product for each example. */
export interface MultipliedPath extends Path {
  readonly products: Float64Array;
}

/** Every path from a parameter to the loss, found by walking them all: the chain rule by its definition. */
export function everyPath(
  { layers, parameters, objective }: ReturnType<typeof makeNetwork>,
  { layer, from, to }: ParameterPlace,
): MultipliedPath[] {
  const { z, y } = forward(layers, parameters, objective.x);
  // The output layer is linear, so that its delta is the loss's own derivative.
  const lossSlopes = lossAndGradients(layers, parameters, objective).delta[layers.length - 1];
  const numExamples = objective.y.length;
  const input = layer === 1 ? objective.x : y[layer - 2];
  const slopeOf = (l: number, unit: number, e: number) =>
    ACTIVATIONS[layers[l].activation].slope(z[l][e * layers[l].fanOut + unit]);
  const found: MultipliedPath[] = [];

  const walk = (units: number[], skips: boolean[], products: Float64Array) => {
    const l = layer - 1 + units.length;
    const unit = units[units.length - 1];
    if (l === layers.length) {
      const width = layers[l - 1].fanOut;
      found.push({
        units,
        skips,
        products: products.map((p, e) => p * lossSlopes[e * width + unit]),
      });
      return;
    }
    const { fanOut, isResidual } = layers[l];
    if (isResidual) walk([...units, unit], [...skips, true], products);
    for (let next = 0; next < fanOut; next++) {
      const w = parameters.weights[l][unit * fanOut + next];
      const through = products.map((p, e) => p * w * slopeOf(l, next, e));
      walk([...units, next], [...skips, false], through);
    }
  };
  const first = Float64Array.from({ length: numExamples }, (_, e) => {
    const a = from === null ? 1 : input[e * layers[layer - 1].fanIn + from];
    return a * slopeOf(layer - 1, to, e);
  });
  walk([to], [false], first);
  return found;
}
