/** @file Forward pass and backpropagation of one network in float64 loops: what every backend is tested against. */
import { ACTIVATIONS } from "../activations/activations";
import type { Task } from "../data/DataSource";
import type { LossId } from "../experiment/Experiment";
import { LOSSES } from "../training/losses/losses";
import { penalty, penaltySlope } from "../training/penalty";
import type { DenseLayer } from "./layers";
import type { NumberArray } from "./NumberArray";

export interface ReferenceParameters {
  /** `[fanIn, fanOut]` of each layer, row-major. */
  readonly weights: readonly NumberArray[];
  readonly biases: readonly NumberArray[];
}

/** What a forward pass leaves behind, a layer each: `[numExamples, fanOut]`. The last `a` holds the outputs. */
export interface ForwardPass {
  readonly z: readonly Float64Array[];
  readonly a: readonly Float64Array[];
}

/** The examples, and what is to be minimized on them. */
export interface Objective {
  /** `[numExamples, numFeatures]`. */
  readonly x: NumberArray;
  /** Class index or real target, `[numExamples]`. */
  readonly y: NumberArray;
  readonly task: Task;
  readonly loss: LossId;
  readonly l1: number;
  readonly l2: number;
}

export interface Gradients {
  /** Data loss, mean over examples. */
  readonly loss: number;
  readonly penalty: number;
  /** d(loss + penalty)/dW and /db of each layer. */
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
  /** dL/dz of each example's own data loss, a layer each: `[numExamples, fanOut]`. */
  readonly delta: readonly Float64Array[];
}

/** `z = xW + b`, `a = f(z)`, layer after layer. */
export function forward(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  x: NumberArray,
): ForwardPass {
  const z: Float64Array[] = [];
  const a: Float64Array[] = [];
  layers.forEach((layer, l) => {
    const input = l === 0 ? x : a[l - 1];
    const activation = ACTIVATIONS[layer.activation];
    z.push(affine(input, parameters.weights[l], parameters.biases[l], layer));
    a.push(z[l].map((value) => activation.f(value)));
  });
  return { z, a };
}

/** Loss and its gradient by the chain rule: `delta = (delta of the next layer W^T) f'(z)`, from the outputs back. */
export function lossAndGradients(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  objective: Objective,
): Gradients {
  const { x, y, task, l1, l2 } = objective;
  const { z, a } = forward(layers, parameters, x);
  const loss = LOSSES[objective.loss];
  const outputs = a[layers.length - 1];
  const numOutputs = layers[layers.length - 1].fanOut;

  let total = 0;
  let dOutputs = new Float64Array(outputs.length);
  y.forEach((target, example) => {
    const start = example * numOutputs;
    total += loss.value(outputs, start, numOutputs, target, task);
    loss.slope(outputs, start, numOutputs, target, task, dOutputs);
  });

  const delta: Float64Array[] = [];
  const weights: Float64Array[] = [];
  const biases: Float64Array[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const activation = ACTIVATIONS[layers[l].activation];
    delta[l] = dOutputs.map((slope, i) => slope * activation.slope(z[l][i]));
    weights[l] = weightGradient(l === 0 ? x : a[l - 1], delta[l], layers[l]);
    parameters.weights[l].forEach((w, i) => (weights[l][i] += penaltySlope(w, l1, l2)));
    biases[l] = biasGradient(delta[l], layers[l]);
    dOutputs = backThroughWeights(delta[l], parameters.weights[l], layers[l]);
  }
  return {
    loss: total / y.length,
    penalty: penalty(parameters.weights, l1, l2),
    weights,
    biases,
    delta,
  };
}

/** `xW + b`: `[n, fanIn]` to `[n, fanOut]`. */
function affine(x: NumberArray, w: NumberArray, b: NumberArray, { fanIn, fanOut }: DenseLayer) {
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
function weightGradient(x: NumberArray, delta: Float64Array, { fanIn, fanOut }: DenseLayer) {
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

/** `dL/db[j]`: mean over examples of `delta[j]`. */
function biasGradient(delta: Float64Array, { fanOut }: DenseLayer) {
  const numExamples = delta.length / fanOut;
  const gradient = new Float64Array(fanOut);
  for (let i = 0; i < delta.length; i++) gradient[i % fanOut] += delta[i] / numExamples;
  return gradient;
}

/** `dL/dx[i]` of each example: sum over the layer's units of `delta[j] W[i, j]`. */
function backThroughWeights(delta: Float64Array, w: NumberArray, { fanIn, fanOut }: DenseLayer) {
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
