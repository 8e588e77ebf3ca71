import type { Activation } from "../activations/Activation";
import { ACTIVATIONS } from "../activations/activations";
import type { ActivationId } from "../experiment/Experiment";
import { makeHistogram, type Histogram } from "../math/histogram";
import { deadUnits } from "./deadUnits";
import type { LayerStatistics } from "./LayerStatistics";

/** What a backend reads back of one layer of one network, taken on the probe set of P examples. */
export interface LayerProbe {
  readonly activation: ActivationId;
  /** PreActivations `[P, units]`. */
  readonly z: Float32Array;
  /** `dL/dz` of each example's own data loss, not divided by P: `[P, units]`. */
  readonly delta: Float32Array;
  /** `dL/dW` of the mean data loss, no penalty: `[fanIn, fanOut]`. */
  readonly weightGradient: Float32Array;
  readonly weights: Float32Array;
  /** The weights before the last step; null before the first. */
  readonly previousWeights: Float32Array | null;
}

/** |f'(z)| below which a unit passes on so little of its gradient that it counts as saturated. */
export const SATURATED_BELOW = 0.05;
const NUM_BINS = 24;

/** Statistics of every layer, first to output, and a histogram of each layer's activations. Words: DESIGN's table. */
export function takeLayerStatistics(
  layers: readonly LayerProbe[],
  numExamples: number,
): { statistics: LayerStatistics; activations: Histogram[] } {
  const hiddenOnly = (values: number[]) =>
    Float64Array.from(values, (value, i) => (i === layers.length - 1 ? NaN : value));
  const activations = layers.map((layer) => describeActivations(layer, numExamples));
  return {
    statistics: {
      deltaRms: Float64Array.from(layers, ({ delta }) => rms(delta)),
      weightGradientRms: Float64Array.from(layers, ({ weightGradient }) => rms(weightGradient)),
      activationMean: Float64Array.from(activations, ({ mean }) => mean),
      activationStd: Float64Array.from(activations, ({ std }) => std),
      saturated: hiddenOnly(activations.map(({ saturated }) => saturated)),
      dead: hiddenOnly(activations.map(({ dead }) => dead)),
      updateRatio: Float64Array.from(layers, updateRatio),
    },
    activations: activations.map(({ histogram }) => histogram),
  };
}

/** `sqrt(mean(v^2))`, summed in float64, where the square of a float32 neither overflows nor vanishes. */
function rms(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return Math.sqrt(sum / values.length);
}

/** `rms(W - W before the last step) / rms(W)`; 0 where nothing moved, NaN before the first step. */
function updateRatio({ weights, previousWeights }: LayerProbe): number {
  if (!previousWeights) return NaN;
  let change = 0;
  for (let i = 0; i < weights.length; i++) {
    const step = weights[i] - previousWeights[i];
    change += step * step;
  }
  return change === 0 ? 0 : Math.sqrt(change / weights.length) / rms(weights);
}

/** Mean, std and histogram of `a = f(z)` over units and examples, and the shares that are saturated or dead. */
function describeActivations({ activation, z }: LayerProbe, numExamples: number) {
  const rule = ACTIVATIONS[activation];
  const a = new Float64Array(z.length);
  let sum = 0;
  let sumOfSquares = 0;
  let numSaturated = 0;
  for (let i = 0; i < z.length; i++) {
    a[i] = rule.f(z[i]);
    // Measured from the first activation: sigmoid's .5 +- 1e-8 would cancel against the mean's square.
    const distance = a[i] - a[0];
    sum += distance;
    sumOfSquares += distance * distance;
    if (Math.abs(rule.slope(z[i])) < SATURATED_BELOW) numSaturated++;
  }
  const meanDistance = sum / z.length;
  const variance = sumOfSquares / z.length - meanDistance * meanDistance;
  return {
    mean: a[0] + meanDistance,
    std: Math.sqrt(Math.max(0, variance)),
    saturated: numSaturated / z.length,
    dead: deadShare(rule, z, numExamples),
    histogram: makeHistogram(a, NUM_BINS),
  };
}

/** Share of units that are dead; 0 for an f without a flat part. */
function deadShare(rule: Activation, z: Float32Array, numExamples: number): number {
  const isDead = deadUnits(rule, z, numExamples);
  return isDead.reduce((sum, dead) => sum + dead, 0) / isDead.length;
}
