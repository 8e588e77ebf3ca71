import { ACTIVATIONS } from "../../activations/activations";
import { LOSSES } from "../../training/losses/losses";
import type { DenseLayer } from "../layers";
import { forward, type Objective, type ReferenceParameters } from "../referenceNetwork";
import type { NetworkTrace } from "./NetworkTrace";

/** Runs the examples of `objective` forward and keeps, in float64, what their gradients are products of. */
export function traceNetwork(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  { x, y: targets, task, loss, masks }: Objective,
): NetworkTrace {
  const { z, y } = forward(layers, parameters, x, masks ? { masks } : {});
  const outputs = y[layers.length - 1];
  const numOutputs = layers[layers.length - 1].fanOut;
  const lossSlopes = new Float64Array(outputs.length);
  targets.forEach((target, example) =>
    LOSSES[loss].slope(outputs, example * numOutputs, numOutputs, target, task, lossSlopes),
  );
  return {
    numExamples: targets.length,
    layers: layers.map(({ fanIn, fanOut, activation, isResidual, dropout }, l) => ({
      fanIn,
      fanOut,
      weights: parameters.weights[l],
      inputs: l === 0 ? x : y[l - 1],
      slopes: z[l].map((value, i) => {
        const kept = masks && dropout > 0 ? masks[l][i] : 1;
        return kept * ACTIVATIONS[activation].slope(value);
      }),
      isResidual,
    })),
    lossSlopes,
  };
}
