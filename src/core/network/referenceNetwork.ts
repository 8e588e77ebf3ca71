/** @file Forward pass and backpropagation of one network in float64 loops: what every backend is tested against. */
import { ACTIVATIONS } from "../activations/activations";
import type { Task } from "../data/DataSource";
import type { LossId } from "../experiment/Experiment";
import { LOSSES } from "../training/losses/losses";
import { penalty, penaltySlope } from "../training/penalty";
import { affine, backThroughWeights, unitMeans, weightGradient } from "./denseLoops";
import type { DenseLayer } from "./layers";
import { backThroughNormalization, normalize, type Normalized } from "./normalize";
import { NORMALIZATIONS } from "./normalizations/normalizations";
import type { NumberArray } from "./NumberArray";

export interface ReferenceParameters {
  /** `[fanIn, fanOut]` of each layer, row-major. */
  readonly weights: readonly NumberArray[];
  readonly biases: readonly NumberArray[];
  /** `[fanOut]` of each layer that is normalized; the lists are absent where none is. */
  readonly gammas?: readonly NumberArray[];
  readonly betas?: readonly NumberArray[];
  /** Running averages of batch normalization, `[fanOut]` of each layer that has them. */
  readonly means?: readonly NumberArray[];
  readonly variances?: readonly NumberArray[];
}

/** How a forward pass is done: as in a training step, where nothing else is said. */
export interface ForwardMode {
  /** Batch normalization by its running averages, as in evaluation, and not by the examples at hand. */
  readonly usesAverages?: boolean;
  /**
   * What dropout multiplies each layer's activations by, `[numExamples, fanOut]`, 0 or `1 / (1 - dropout)`; the lists
   * of layers without it are not read. Absent: dropout is off.
   */
  readonly masks?: readonly NumberArray[];
}

/** What a forward pass leaves behind, a layer each: `[numExamples, fanOut]`. */
export interface ForwardPass {
  /** What enters the activation, and `a = f(z)`, before dropout. */
  readonly z: readonly Float64Array[];
  readonly a: readonly Float64Array[];
  /** What the next layer sees: `a` after dropout and the residual sum. The last are the outputs. */
  readonly y: readonly Float64Array[];
  /** `xW + b` normalized; null where it is not. */
  readonly normalized: readonly (Normalized | null)[];
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
  /** Dropout's, as in `ForwardMode`. */
  readonly masks?: readonly NumberArray[];
}

export interface Gradients {
  /** Data loss, mean over examples. */
  readonly loss: number;
  readonly penalty: number;
  /** d(loss + penalty)/dW and /db of each layer. */
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
  /** Likewise, empty where a layer is not normalized. */
  readonly gammas: readonly Float64Array[];
  readonly betas: readonly Float64Array[];
  /**
   * dL/dz of each example's own data loss, a layer each: `[numExamples, fanOut]`. Batch normalization ties the examples
   * to each other: there it is the derivative of the sum of all their losses.
   */
  readonly delta: readonly Float64Array[];
}

/** `h = xW + b`, `z = gamma normalized(h) + beta`, `a = f(z)`, `y = mask a` and `+ x` if residual, layer after layer. */
export function forward(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  x: NumberArray,
  { usesAverages = false, masks }: ForwardMode = {},
): ForwardPass {
  const z: Float64Array[] = [];
  const a: Float64Array[] = [];
  const y: Float64Array[] = [];
  const normalized: (Normalized | null)[] = [];
  layers.forEach((layer, l) => {
    const { fanOut, isResidual, dropout } = layer;
    const input = l === 0 ? x : y[l - 1];
    const activation = ACTIVATIONS[layer.activation];
    const h = affine(input, parameters.weights[l], parameters.biases[l], layer);
    const { over } = NORMALIZATIONS[layer.normalization];
    if (over === null) {
      normalized.push(null);
      z.push(h);
    } else {
      const averages = over === "examples" && usesAverages ? averagesOf(parameters, l) : undefined;
      const own = normalize(h, fanOut, over, averages);
      const { gamma, beta } = scaleOf(parameters, l);
      normalized.push(own);
      z.push(own.values.map((value, i) => gamma[i % fanOut] * value + beta[i % fanOut]));
    }
    a.push(z[l].map((value) => activation.f(value)));
    const dropped = masks && dropout > 0 ? a[l].map((value, i) => masks[l][i] * value) : a[l];
    y.push(isResidual ? dropped.map((value, i) => input[i] + value) : dropped);
  });
  return { z, a, y, normalized };
}

/** Loss and its gradient by the chain rule, from the outputs back: `delta = mask (delta of the next layer W^T) f'(z)`. */
export function lossAndGradients(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  objective: Objective,
): Gradients {
  const { x, y: targets, task, l1, l2, masks } = objective;
  const { z, y, normalized } = forward(layers, parameters, x, masks ? { masks } : {});
  const loss = LOSSES[objective.loss];
  const outputs = y[layers.length - 1];
  const numOutputs = layers[layers.length - 1].fanOut;

  let total = 0;
  let dOutputs = new Float64Array(outputs.length);
  targets.forEach((target, example) => {
    const start = example * numOutputs;
    total += loss.value(outputs, start, numOutputs, target, task);
    loss.slope(outputs, start, numOutputs, target, task, dOutputs);
  });

  const delta: Float64Array[] = [];
  const weights: Float64Array[] = [];
  const biases: Float64Array[] = [];
  const gammas: Float64Array[] = [];
  const betas: Float64Array[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const { activation, fanOut, isResidual, dropout } = layers[l];
    const { slope: slopeOf } = ACTIVATIONS[activation];
    delta[l] = dOutputs.map((slope, i) => {
      const kept = masks && dropout > 0 ? masks[l][i] : 1;
      return slope * kept * slopeOf(z[l][i]);
    });
    const own = normalized[l];
    let dSums = delta[l];
    if (own) {
      const { gamma } = scaleOf(parameters, l);
      const dNormalized = delta[l].map((slope, i) => slope * gamma[i % fanOut]);
      dSums = backThroughNormalization(dNormalized, own, fanOut);
      gammas[l] = unitMeans(
        delta[l].map((slope, i) => slope * own.values[i]),
        fanOut,
      );
    }
    gammas[l] ??= new Float64Array(0);
    betas[l] = own ? unitMeans(delta[l], fanOut) : new Float64Array(0);
    weights[l] = weightGradient(l === 0 ? x : y[l - 1], dSums, layers[l]);
    parameters.weights[l].forEach((w, i) => (weights[l][i] += penaltySlope(w, l1, l2)));
    biases[l] = unitMeans(dSums, fanOut);
    const dInput = backThroughWeights(dSums, parameters.weights[l], layers[l]);
    dOutputs = isResidual ? dInput.map((slope, i) => slope + dOutputs[i]) : dInput;
  }
  return {
    loss: total / targets.length,
    penalty: penalty(parameters.weights, l1, l2),
    weights,
    biases,
    gammas,
    betas,
    delta,
  };
}

function scaleOf({ gammas, betas }: ReferenceParameters, l: number) {
  if (!gammas || !betas) throw new Error("a normalized layer needs gamma and beta");
  return { gamma: gammas[l], beta: betas[l] };
}

function averagesOf({ means, variances }: ReferenceParameters, l: number) {
  if (!means || !variances) throw new Error("evaluation needs the running averages");
  return { mean: means[l], variance: variances[l] };
}
