/** @file The sums of a dense layer and of its gradients in float64 loops, for a reader to follow. */
import type { DenseLayer } from "./layers";
import type { NumberArray } from "./NumberArray";

/** `xW + b`: `[n, fanIn]` to `[n, fanOut]`. */
export function affine(
  x: NumberArray,
  w: NumberArray,
  b: NumberArray,
  { fanIn, fanOut }: DenseLayer,
) {
  const numExamples = x.length / fanIn;
  const z = new Float64Array(numExamples * fanOut);
  for (let example = 0; example < numExamples; example++)
    for (let j = 0; j < fanOut; j++) {
      let sum = b[j];
      for (let i = 0; i < fanIn; i++) sum += x[example * fanIn + i] * w[i * fanOut + j];
      z[example * fanOut + j] = sum;
    }
  return z;
}

/** `dL/dW[i, j]`: mean over examples of `x[i] delta[j]`. */
export function weightGradient(x: NumberArray, delta: Float64Array, { fanIn, fanOut }: DenseLayer) {
  const numExamples = delta.length / fanOut;
  const gradient = new Float64Array(fanIn * fanOut);
  for (let i = 0; i < fanIn; i++)
    for (let j = 0; j < fanOut; j++) {
      let sum = 0;
      for (let example = 0; example < numExamples; example++)
        sum += x[example * fanIn + i] * delta[example * fanOut + j];
      gradient[i * fanOut + j] = sum / numExamples;
    }
  return gradient;
}

/** The mean over examples of each unit's slopes; `dL/db[j]` is that of `delta[j]`. */
export function unitMeans(slopes: Float64Array, units: number) {
  const numExamples = slopes.length / units;
  const means = new Float64Array(units);
  for (let i = 0; i < slopes.length; i++) means[i % units] += slopes[i] / numExamples;
  return means;
}

/** `dL/dx[i]` of each example: sum over the layer's units of `delta[j] W[i, j]`. */
export function backThroughWeights(
  delta: Float64Array,
  w: NumberArray,
  { fanIn, fanOut }: DenseLayer,
) {
  const numExamples = delta.length / fanOut;
  const slopes = new Float64Array(numExamples * fanIn);
  for (let example = 0; example < numExamples; example++)
    for (let i = 0; i < fanIn; i++) {
      let sum = 0;
      for (let j = 0; j < fanOut; j++) sum += delta[example * fanOut + j] * w[i * fanOut + j];
      slopes[example * fanIn + i] = sum;
    }
  return slopes;
}
