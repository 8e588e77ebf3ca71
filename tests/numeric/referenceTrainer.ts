import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { makeReplicateData } from "../../src/core/data/makeReplicateData";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import { initialParameters } from "../../src/core/network/initialParameters";
import { networkLayers } from "../../src/core/network/layers";
import { lossAndGradients } from "../../src/core/network/referenceNetwork";
import { epochOrder } from "../../src/core/training/epochOrder";
import { OPTIMIZERS } from "../../src/core/training/optimizers/optimizers";
import { numOutputsOf } from "../../src/engine/stack/planStacks";

/** Weights and biases of one variant's replicate after `steps` of its own updates, all in float64. */
export function trainReference(
  experiment: Experiment,
  variant: number,
  replicate: number,
  steps: number,
): { weights: Float64Array[]; biases: Float64Array[] } {
  const { hidden, network, training } = resolveVariants(experiment)[variant];
  const { train } = makeReplicateData(experiment.seed, experiment.data, replicate, null);
  const numFeatures = experiment.data.features.length;
  const layers = networkLayers(hidden, numFeatures, numOutputsOf(experiment));
  const initial = initialParameters(layers, network, experiment.seed, replicate);
  const weights = initial.weights.map((values) => Float64Array.from(values));
  const biases = initial.biases.map((values) => Float64Array.from(values));
  const rule = OPTIMIZERS[training.optimizer];
  const slotsOf = (all: Float64Array[]) =>
    all.map(({ length }) => Array.from({ length: rule.numSlots }, () => new Float64Array(length)));
  const weightSlots = slotsOf(weights);
  const biasSlots = slotsOf(biases);

  const stepsPerEpoch = Math.ceil(train.numExamples / training.batchSize);
  for (let step = 1; step <= steps; step++) {
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    const start = ((step - 1) % stepsPerEpoch) * training.batchSize;
    const order = epochOrder(train.numExamples, experiment.seed, replicate, epoch);
    const rows = order.slice(start, start + training.batchSize);
    const gradients = lossAndGradients(
      layers,
      { weights, biases },
      {
        x: Float64Array.from(
          [...rows].flatMap((row) => [
            ...train.x.subarray(row * numFeatures, (row + 1) * numFeatures),
          ]),
        ),
        y: Float64Array.from(rows, (row) => train.y[row]),
        task: DATA_SOURCES[experiment.data.source].task,
        loss: training.loss,
        l1: training.l1,
        l2: training.l2,
      },
    );
    layers.forEach((_, l) => {
      const { learningRate } = training;
      rule.update(weights[l], gradients.weights[l], weightSlots[l], learningRate, step);
      rule.update(biases[l], gradients.biases[l], biasSlots[l], learningRate, step);
    });
  }
  return { weights, biases };
}
