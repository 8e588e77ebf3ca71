import type { Parameters } from "../../network/initialParameters";
import type { DenseLayer } from "../../network/layers";
import { toRows } from "./toRows";

/** One list a layer each; those of normalization only where there is any, with empty lists for layers without it. */
export function describeParameters(parameters: Parameters, layers: readonly DenseLayer[]) {
  const { weights, biases, gammas, betas, means, variances } = parameters;
  const ofNormalization = Object.entries({ gammas, betas, means, variances })
    .filter(([, lists]) => lists.some(({ length }) => length > 0))
    .map(([name, lists]) => [name, lists.map((values) => [...values])]);
  return {
    weights: weights.map((values, l) => toRows(values, layers[l].fanOut)),
    biases: biases.map((values) => [...values]),
    ...(Object.fromEntries(ofNormalization) as Partial<Record<string, number[][]>>),
  };
}
