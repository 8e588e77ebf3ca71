import type { KnownLayer } from "../../../../src/charts/network/networkFacts";
import type { ActivationId } from "../../../../src/core/experiment/Experiment";

/** Layers between these widths, features first: weight `from -> to` of a layer is `(from + 1) / 10`, negative for odd `to`. */
export function makeLayers(
  widths: readonly number[],
  activation: ActivationId = "tanh",
): KnownLayer[] {
  return widths.slice(1).map((fanOut, i): KnownLayer => {
    const fanIn = widths[i];
    const isOutput = i === widths.length - 2;
    const weights = Float32Array.from({ length: fanIn * fanOut }, (_, place) => {
      const size = (Math.floor(place / fanOut) + 1) / 10;
      return (place % fanOut) % 2 === 1 ? -size : size;
    });
    return {
      fanIn,
      fanOut,
      activation: isOutput ? "linear" : activation,
      normalization: "none",
      isResidual: false,
      weights,
      weightGradient: weights.map((weight) => 1e-3 / weight),
      biases: new Float32Array(fanOut),
      gammas: new Float32Array(0),
      betas: new Float32Array(0),
      biasGradient: new Float32Array(fanOut),
      activationMean: new Float32Array(fanOut).fill(0.5),
      activationStd: new Float32Array(fanOut).fill(0.25),
      deltaRms: new Float32Array(fanOut).fill(10 ** -(widths.length - 1 - i)),
      saturated: new Float32Array(fanOut).fill(isOutput ? NaN : 0.25),
      isDead: new Uint8Array(fanOut),
    };
  });
}
