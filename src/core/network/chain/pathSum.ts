import type { ParameterPlace } from "../ParameterAddress";
import { chosenExamples, type ExampleChoice, type NetworkTrace } from "./NetworkTrace";
import { sumOverPaths } from "./sumOverPaths";

/** What every path from a parameter to the loss adds up to, for one example or the mean over all. */
export interface PathSum {
  /** `dL/dparameter` of the data loss without penalty. */
  readonly gradient: number;
  /** Sum of `|product|` over the paths: how much there would be if none cancelled another. */
  readonly magnitude: number;
}

/**
 * `dL/dW[i, j] = a[i] f'(z[j]) dL/da[j]`, a the layer's input (1 for a bias), with `dL/da[j]` by the backward
 * recursion over all paths.
 */
export function pathSum(
  trace: NetworkTrace,
  parameter: ParameterPlace,
  choice: ExampleChoice,
): PathSum {
  const { layer, to } = parameter;
  const examples = chosenExamples(trace, choice);
  let gradient = 0;
  let magnitude = 0;
  for (const example of examples) {
    const local = localFactor(trace, parameter, example);
    if (local === 0) continue;
    const { products, magnitudes } = sumOverPaths(trace, layer, example);
    gradient += local * products[to];
    magnitude += Math.abs(local) * magnitudes[to];
  }
  return { gradient: gradient / examples.length, magnitude: magnitude / examples.length };
}

/** `da[j]/dparameter = a[i] f'(z[j])`: what all paths from a parameter share. */
export function localFactor(
  { layers }: NetworkTrace,
  { layer, from, to }: ParameterPlace,
  example: number,
): number {
  const { fanIn, fanOut, inputs, slopes } = layers[layer - 1];
  const input = from === null ? 1 : inputs[example * fanIn + from];
  return input * slopes[example * fanOut + to];
}
