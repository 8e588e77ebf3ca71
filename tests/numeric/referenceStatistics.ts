import { ACTIVATIONS } from "../../src/core/activations/activations";
import { sourceOf } from "../../src/core/data/sourceOf";
import { makeReplicateData } from "../../src/core/data/makeReplicateData";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import type { Parameters } from "../../src/core/network/initialParameters";
import { networkLayers } from "../../src/core/network/layers";
import { forward, lossAndGradients } from "../../src/core/network/referenceNetwork";
import { numOutputsOf } from "../../src/engine/stack/planStacks";
import type { RunLook } from "./lookAtRun";
import { rms } from "./worstError";

/** DESIGN's table of layer statistics, a list of layers each, of network `n` in float64 and by its definitions. */
export function referenceStatistics(experiment: Experiment, look: RunLook, n: number) {
  const replicate = n % experiment.replicates;
  const { hidden, network, training } =
    resolveVariants(experiment)[Math.floor(n / experiment.replicates)];
  const { train } = makeReplicateData(experiment.seed, experiment.data, replicate, null);
  const layers = networkLayers(
    hidden,
    experiment.data.features.length,
    numOutputsOf(experiment),
    network,
  );
  const numProbe = Math.min(256, train.numExamples);
  const x = train.x.subarray(0, numProbe * experiment.data.features.length);
  const y = train.y.subarray(0, numProbe);
  const parameters = look.parameters[n];
  const { task } = sourceOf(experiment.data);
  const { z, a } = forward(layers, parameters, x);
  const gradients = lossAndGradients(layers, parameters, {
    x,
    y,
    task,
    loss: training.loss,
    l1: 0,
    l2: 0,
  });
  const ofHidden = (share: (l: number) => number) =>
    layers.map((_, l) => (l === layers.length - 1 ? NaN : share(l)));
  return {
    deltaRms: gradients.delta.map(rms),
    weightGradientRms: gradients.weights.map(rms),
    activationMean: a.map(mean),
    activationStd: a.map((values) => {
      const center = mean(values);
      return rms(values.map((value) => value - center));
    }),
    saturated: ofHidden((l) => {
      const { slope } = ACTIVATIONS[layers[l].activation];
      return mean(z[l].map((value) => (Math.abs(slope(value)) < 0.05 ? 1 : 0)));
    }),
    dead: ofHidden((l) => deadShare(z[l], layers[l].fanOut, layers[l].activation === "relu")),
    updateRatio: updateRatios(look.previous[n], parameters),
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Units whose z is at most 0 on every example; only ReLU has a flat part. */
function deadShare(z: Float64Array, units: number, isRelu: boolean): number {
  if (!isRelu) return 0;
  let numDead = 0;
  for (let unit = 0; unit < units; unit++)
    if (z.every((value, i) => i % units !== unit || value <= 0)) numDead++;
  return numDead / units;
}

function updateRatios(before: Parameters, now: Parameters): number[] {
  return now.weights.map((weights, l) => {
    const change = Float64Array.from(weights, (w, i) => w - before.weights[l][i]);
    return rms(change) / rms(weights);
  });
}
