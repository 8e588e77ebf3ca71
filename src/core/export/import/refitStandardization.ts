import type { Standardization } from "../../data/standardization";
import type { Parameters } from "../../network/initialParameters";
import type { DenseLayer } from "../../network/layers";

/** Less than this, in standard deviations and as a share of one, is rounding. */
const TOLERANCE = 1e-6;

/**
 * Parameters of the same function of inputs that are standardized otherwise than the network expects: from
 * `(x - from.mean) / from.std` to `(x - to.mean) / to.std`, the first layer's weights become `w to.std / from.std` and
 * its biases `b + sum of w (to.mean - from.mean) / from.std`. Null where the first layer adds its inputs to its
 * outputs, which no weights can make up for.
 */
export function refitStandardization(
  parameters: Parameters,
  layers: readonly DenseLayer[],
  from: Standardization,
  to: Standardization,
): Parameters | null {
  if (areSame(from, to)) return parameters;
  const [{ fanIn, fanOut, isResidual }] = layers;
  if (isResidual) return null;
  const [weights, biases] = [
    parameters.weights[0].slice(),
    Float64Array.from(parameters.biases[0]),
  ];
  for (let i = 0; i < fanIn; i++)
    for (let j = 0; j < fanOut; j++) {
      const weight = parameters.weights[0][i * fanOut + j];
      weights[i * fanOut + j] = weight * (to.std[i] / from.std[i]);
      biases[j] += (weight * (to.mean[i] - from.mean[i])) / from.std[i];
    }
  return {
    ...parameters,
    weights: [weights, ...parameters.weights.slice(1)],
    biases: [Float32Array.from(biases), ...parameters.biases.slice(1)],
  };
}

function areSame(from: Standardization, to: Standardization): boolean {
  return from.mean.every(
    (mean, i) =>
      Math.abs(mean - to.mean[i]) <= TOLERANCE * to.std[i] &&
      Math.abs(from.std[i] / to.std[i] - 1) <= TOLERANCE,
  );
}
