import { unitMeans } from "../../core/network/denseLoops";
import { rms } from "../../core/math/statistics";
import { takeUnitStatistics } from "../../core/training/takeUnitStatistics";
import type { InspectedLayer } from "../../protocol/inspection";
import type { StackTrainer } from "../stack/StackTrainer";
import { readParameters } from "../stack/readParameters";
import { takeNetworks } from "./takeNetworks";

/** Parameters, gradients and unit statistics of network `n` of a stack on its first train rows, layer by layer. */
export async function inspectLayers(
  trainer: StackTrainer,
  n: number,
  numExamples: number,
): Promise<InspectedLayer[]> {
  const { layers } = trainer.stack.plan.members[n];
  const range = { first: n, count: 1 };
  const taken = await takeNetworks(trainer, range, numExamples);
  const normalized = layers.some(({ normalization }) => normalization !== "none")
    ? (await readParameters(trainer.stack, trainer.state, range))[0]
    : null;
  const perExample = (sum: number) => sum / numExamples;
  return layers.map(({ fanIn, fanOut, activation, normalization, isResidual }, l) => {
    const { z, deltas, weights, biases } = taken;
    const weightGradient = taken.weightGradients[l].map(perExample);
    const biasGradient =
      taken.biasGradients[l].length > 0
        ? taken.biasGradients[l].map(perExample)
        : Float32Array.from(unitMeans(Float64Array.from(deltas[l]), fanOut));
    return {
      ...{ fanIn, fanOut, activation, normalization, isResidual },
      // Copies: on the cpu backend these are the run's own, and an answer is moved to the page.
      weights: weights[l].slice(),
      biases: biases[l].slice(),
      gammas: normalized?.gammas[l] ?? new Float32Array(0),
      betas: normalized?.betas[l] ?? new Float32Array(0),
      weightGradient,
      biasGradient,
      weightGradientRms: rms(weightGradient),
      ...takeUnitStatistics(activation, z[l], deltas[l], numExamples, l === layers.length - 1),
    };
  });
}
