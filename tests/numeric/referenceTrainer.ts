import { sourceOf } from "../../src/core/data/sourceOf";
import { makeReplicateData } from "../../src/core/data/makeReplicateData";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import { initialParameters } from "../../src/core/network/initialParameters";
import { networkLayers } from "../../src/core/network/layers";
import { forward, lossAndGradients } from "../../src/core/network/referenceNetwork";
import { dropoutDraws } from "../../src/core/training/dropoutMasks";
import { epochOrder } from "../../src/core/training/epochOrder";
import { learningRateFactor } from "../../src/core/training/learningRateFactor";
import { OPTIMIZERS } from "../../src/core/training/optimizers/optimizers";
import { numOutputsOf } from "../../src/engine/stack/planStacks";

const TRAINED = ["weights", "biases", "gammas", "betas"] as const;

type ReferenceState = Record<(typeof TRAINED)[number] | "means" | "variances", Float64Array[]>;

/** Everything that training changes in one variant's replicate after `steps` of its own updates, all in float64. */
export function trainReference(
  experiment: Experiment,
  variant: number,
  replicate: number,
  steps: number,
): ReferenceState {
  const { hidden, network, training } = resolveVariants(experiment)[variant];
  const { seed } = experiment;
  const { train } = makeReplicateData(seed, experiment.data, replicate, null);
  const numFeatures = experiment.data.features.length;
  const layers = networkLayers(hidden, numFeatures, numOutputsOf(experiment), network);
  const initial = initialParameters(layers, network, seed, replicate);
  const state = Object.fromEntries(
    Object.entries(initial).map(([name, lists]: [string, readonly Float32Array[]]) => [
      name,
      lists.map((values) => Float64Array.from(values)),
    ]),
  ) as ReferenceState;
  const rule = OPTIMIZERS[training.optimizer];
  const slots = TRAINED.map((kind) =>
    state[kind].map(({ length }) =>
      Array.from({ length: rule.numSlots }, () => new Float64Array(length)),
    ),
  );

  const stepsPerEpoch = Math.ceil(train.numExamples / training.batchSize);
  for (let step = 1; step <= steps; step++) {
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    const start = ((step - 1) % stepsPerEpoch) * training.batchSize;
    const order = epochOrder(train.numExamples, seed, replicate, epoch);
    const rows = order.slice(start, start + training.batchSize);
    const masks = dropoutDraws(layers, rows.length, seed, replicate, step).map((draws) =>
      draws.map((draw) => (draw < network.dropout ? 0 : 1 / (1 - network.dropout))),
    );
    const x = Float64Array.from(
      [...rows].flatMap((row) => [...train.x.subarray(row * numFeatures, (row + 1) * numFeatures)]),
    );
    const gradients = lossAndGradients(layers, state, {
      x,
      y: Float64Array.from(rows, (row) => train.y[row]),
      task: sourceOf(experiment.data).task,
      loss: training.loss,
      l1: training.l1,
      l2: training.l2,
      masks,
    });
    const { normalized } = forward(layers, state, x, { masks });
    const all = TRAINED.flatMap((kind) => gradients[kind].flatMap((values) => [...values]));
    const norm = Math.sqrt(all.reduce((sum, g) => sum + g * g, 0));
    const { gradientClip } = training;
    const factor = gradientClip > 0 && norm > gradientClip ? gradientClip / norm : 1;
    const rate = training.learningRate * learningRateFactor(training, step, stepsPerEpoch);
    TRAINED.forEach((kind, k) =>
      state[kind].forEach((values, l) => {
        const gradient = gradients[kind][l].map((g) => factor * g);
        rule.update(values, gradient, slots[k][l], rate, step);
      }),
    );
    normalized.forEach((own, l) => {
      if (own?.over !== "examples" || rows.length === 1) return;
      state.means[l] = state.means[l].map((mean, i) => 0.9 * mean + 0.1 * own.mean[i]);
      state.variances[l] = state.variances[l].map((v, i) => 0.9 * v + 0.1 * own.variance[i]);
    });
  }
  return state;
}
