import { standardize } from "../data/standardization";
import { unscaleOutputs } from "../data/TargetScale";
import { exp } from "../math/exp";
import { forward } from "../network/referenceNetwork";
import { logSumExp } from "../training/losses/logSumExp";
import type { ExportedNetwork } from "./ExportedNetwork";

/**
 * Class probabilities `[rows, classes]`, or real outputs `[rows, 1]` in the units of the data, of features before standardization
 * `[rows, features]`: dropout off, batch normalization by its running averages. For a few rows.
 */
export function predictRows(network: ExportedNetwork, features: Float64Array): Float64Array {
  const { layers, parameters, standardization, targetScale, task } = network;
  const x = standardize(features, standardization);
  const outputs = forward(layers, parameters, x, { usesAverages: true }).y[layers.length - 1];
  if (task === "classes") return softmaxRows(outputs, layers[layers.length - 1].fanOut);
  unscaleOutputs(outputs, targetScale);
  return outputs;
}

function softmaxRows(logits: Float64Array, numClasses: number): Float64Array {
  const probabilities = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += numClasses) {
    const logTotal = logSumExp(logits, start, numClasses);
    for (let c = start; c < start + numClasses; c++) probabilities[c] = exp(logits[c] - logTotal);
  }
  return probabilities;
}
