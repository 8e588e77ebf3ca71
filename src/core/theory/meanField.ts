import { ACTIVATIONS } from "../activations/activations";
import type { DenseLayer } from "../network/layers";
import { gaussianMoments } from "./gaussianMoments";

/** A dense layer without cures before the first step. */
export interface RandomLayer extends Pick<DenseLayer, "fanIn" | "fanOut" | "activation"> {
  /** `Var(W)`, of independent weights of mean 0. */
  readonly weightVariance: number;
  /** The value of every bias. */
  readonly bias: number;
}

/** Expectations for infinitely wide layers, one a layer, first layer to output layer. */
export interface MeanField {
  /** `Var(z) = fanIn Var(W) E[a^2]` of the layer below, mean over examples. */
  readonly variance: Float64Array;
  readonly activationStd: Float64Array;
  /** `E[f(z)^2]` */
  readonly activationSquare: Float64Array;
  /** `E[f'(z)^2]` */
  readonly slopeSquare: Float64Array;
  /** Probability of a slope below 0.05. */
  readonly saturated: Float64Array;
  /** In units of the output layer's deltaRms. */
  readonly deltaRms: Float64Array;
  /** `sqrt(E[a^2] E[delta^2])` with a of the layer below: an example's own weight gradient, in the same units. */
  readonly weightGradientRms: Float64Array;
}

/**
 * The variance recursion of mean-field theory (Poole et al. 2016, equation 3; Schoenholz et al. 2017, equation 6): forward
 * `Var(z) = fanIn Var(W) E[f(z)^2]`, back `E[delta^2] = fanOut Var(W) E[f'(z)^2] E[delta^2]` of the layer above, where
 * the expectations are over a Gaussian z. `inputSquares` holds mean squares of inputs, each for an equal share of the examples.
 */
export function meanField(
  layers: readonly RandomLayer[],
  inputSquares: ArrayLike<number>,
): MeanField {
  const numLayers = layers.length;
  const numInputs = inputSquares.length;
  const make = () => new Float64Array(numLayers);
  const theory = {
    variance: make(),
    activationStd: make(),
    activationSquare: make(),
    slopeSquare: make(),
    saturated: make(),
    deltaRms: make(),
    weightGradientRms: make(),
  };
  const means = make();
  for (let i = 0; i < numInputs; i++) {
    const incoming = make();
    const slopeSquare = make();
    let square = inputSquares[i];
    layers.forEach(({ fanIn, activation, weightVariance, bias }, l) => {
      incoming[l] = square;
      const variance = fanIn * weightVariance * square;
      const moments = gaussianMoments(ACTIVATIONS[activation], bias, Math.sqrt(variance));
      square = moments.square;
      slopeSquare[l] = moments.slopeSquare;
      theory.variance[l] += variance / numInputs;
      theory.activationSquare[l] += square / numInputs;
      theory.slopeSquare[l] += slopeSquare[l] / numInputs;
      theory.saturated[l] += moments.saturated / numInputs;
      means[l] += moments.mean / numInputs;
    });
    let delta = 1;
    for (let l = numLayers - 1; l >= 0; l--) {
      if (l < numLayers - 1)
        delta *= layers[l + 1].fanOut * layers[l + 1].weightVariance * slopeSquare[l];
      theory.deltaRms[l] += delta / numInputs;
      theory.weightGradientRms[l] += (incoming[l] * delta) / numInputs;
    }
  }
  for (let l = 0; l < numLayers; l++) {
    const variance = theory.activationSquare[l] - means[l] * means[l];
    theory.activationStd[l] = Math.sqrt(Math.max(0, variance));
    theory.deltaRms[l] = Math.sqrt(theory.deltaRms[l]);
    theory.weightGradientRms[l] = Math.sqrt(theory.weightGradientRms[l]);
  }
  return theory;
}
