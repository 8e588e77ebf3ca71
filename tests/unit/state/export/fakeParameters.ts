import { AS_IN_DATA } from "../../../../src/core/data/TargetScale";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { resolveVariants } from "../../../../src/core/experiment/resolveVariants";
import { initialParameters } from "../../../../src/core/network/initialParameters";
import { networkLayers } from "../../../../src/core/network/layers";
import type { NetworkAddress, NetworkParameters } from "../../../../src/protocol/parameters";

/** The network as it begins, of two classes; replicate r's features have the mean r and the standard deviation 2. */
export function fakeParameters(
  { variant, replicate }: NetworkAddress,
  experiment: Experiment,
): NetworkParameters {
  const { hidden, network } = resolveVariants(experiment)[variant]!;
  const numFeatures = experiment.data.features.length;
  const layers = networkLayers(hidden, numFeatures, 2, network);
  return {
    ...{ variant, replicate, epoch: 4, step: 9 },
    parameters: initialParameters(layers, network, experiment.seed, replicate),
    standardization: {
      mean: new Float64Array(numFeatures).fill(replicate),
      std: new Float64Array(numFeatures).fill(2),
    },
    targetScale: AS_IN_DATA,
    examples: Float64Array.from({ length: 5 * numFeatures }, (_, i) => i / 10),
  };
}
