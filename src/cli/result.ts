import type { Examples, ReplicateData } from "../core/data/ReplicateData";
import type { Parameters } from "../core/network/initialParameters";
import type { DenseLayer } from "../core/network/layers";
import { LAYER_STATISTIC_NAMES } from "../core/training/LayerStatistics";
import type { Divergence, Evaluation, LayerSnapshot } from "../protocol/messages";

/** Rows `[rows][columns]` of a row-major array. */
export function toRows(values: Float32Array, numColumns: number): number[][] {
  return Array.from({ length: values.length / numColumns }, (_, row) => [
    ...values.subarray(row * numColumns, (row + 1) * numColumns),
  ]);
}

/** The train and test set of a replicate as the network sees them. */
export function describeData({ replicate, train, test, featureNames }: ReplicateData) {
  const describe = ({ x, y }: Examples) => ({ x: toRows(x, featureNames.length), y: [...y] });
  return { replicate, train: describe(train), test: describe(test) };
}

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

/** Losses and accuracies of network `n` over epochs. */
export function describeHistory(evaluations: readonly Evaluation[], n: number) {
  return {
    epoch: evaluations.map(({ epoch }) => epoch),
    trainLoss: evaluations.map(({ trainLoss }) => trainLoss[n]),
    testLoss: evaluations.map(({ testLoss }) => testLoss[n]),
    trainAccuracy: evaluations.map(({ trainAccuracy }) => trainAccuracy[n]),
    testAccuracy: evaluations.map(({ testAccuracy }) => testAccuracy[n]),
  };
}

/** Layer statistics of network `n` over epochs, one list of layers an epoch. */
export function describeLayers(snapshots: readonly LayerSnapshot[], n: number) {
  const statistics = LAYER_STATISTIC_NAMES.map((name) => [
    name,
    snapshots.map(({ networks }) => [...networks[n][name]]),
  ]);
  return { epoch: snapshots.map(({ epoch }) => epoch), ...Object.fromEntries(statistics) };
}

export function describeDivergence({ step, layer }: Divergence) {
  return { diverged: { step, layer } };
}
