import { NORMALIZATIONS } from "../normalizations/normalizations";
import type { DenseLayer } from "../layers";
import type { ParameterPlace } from "../ParameterAddress";
import { lossAndGradients, type Objective, type ReferenceParameters } from "../referenceNetwork";
import type { ExampleChoice } from "./NetworkTrace";
import { strongestPaths, type StrongestPaths } from "./strongestPaths";
import { traceNetwork } from "./traceNetwork";

/** The chain rule of one parameter: its strongest paths, or why there are none to list. */
export type ChainOfFactors = ({ readonly kind: "paths" } & StrongestPaths) | CoupledChain;

/**
 * Normalization in the parameter's layer or above makes each unit's z depend on every unit of its layer, or on every
 * example: a gradient then is no sum over paths from unit to unit.
 */
export interface CoupledChain {
  readonly kind: "coupled";
  readonly by: "units" | "examples";
  /** The first layer, from 1, that is coupled. */
  readonly layer: number;
  /** `dL/dparameter` by backpropagation; null for one example where examples are coupled, since it has none of its own. */
  readonly gradient: number | null;
}

/**
 * `dL/dparameter` of the data loss (no penalty) of one example, or of the mean over all, in float64, with the `count`
 * strongest of the paths that it is the sum of.
 */
export function chainOfFactors(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  objective: Objective,
  place: ParameterPlace,
  choice: ExampleChoice,
  count?: number,
): ChainOfFactors {
  const overs = layers.map(({ normalization }) => NORMALIZATIONS[normalization].over);
  const first = overs.findIndex((over, l) => l >= place.layer - 1 && over !== null);
  const by = overs[first] ?? null;
  if (by === null) {
    const trace = traceNetwork(layers, parameters, objective);
    return { kind: "paths", ...strongestPaths(trace, place, choice, count) };
  }
  const coupled = { kind: "coupled", by, layer: first + 1 } as const;
  if (choice !== "mean" && by === "examples") return { ...coupled, gradient: null };
  const rows = choice === "mean" ? objective : exampleOf(layers, objective, choice);
  const { weights, biases } = lossAndGradients(layers, parameters, { ...rows, l1: 0, l2: 0 });
  const l = place.layer - 1;
  const gradient =
    place.from === null
      ? biases[l][place.to]
      : weights[l][place.from * layers[l].fanOut + place.to];
  return { ...coupled, gradient };
}

/** The objective of one of its examples alone. */
function exampleOf(layers: readonly DenseLayer[], objective: Objective, row: number): Objective {
  const { x, y, masks } = objective;
  const rowOf = <T extends Objective["x"]>(values: T, width: number) =>
    values.slice(row * width, (row + 1) * width);
  return {
    ...objective,
    x: rowOf(x, layers[0].fanIn),
    y: rowOf(y, 1),
    ...(masks && { masks: masks.map((mask, l) => rowOf(mask, layers[l].fanOut)) }),
  };
}
