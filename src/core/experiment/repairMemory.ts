import { sourceOf } from "../data/sourceOf";
import { trainingDefaults } from "./defaults";
import { estimateMemory, MEMORY_LIMIT_BYTES } from "./estimateMemory";
import type { Experiment } from "./Experiment";
import { FIELDS } from "./fields";
import { makeProblem, type Report } from "./problem";
import { resolveVariants } from "./resolveVariants";
import { withoutOverrides } from "./withoutOverrides";

/** An experiment too large for memory gets the default hidden layers, and if need be the default batch size; reported. */
export function repairMemory(experiment: Experiment, report: Report): Experiment {
  const { bytes, numParameters } = estimateMemory(experiment);
  if (bytes <= MEMORY_LIMIT_BYTES) return experiment;
  const numNetworks = resolveVariants(experiment).length * experiment.replicates;
  report(
    makeProblem(
      "",
      `must need at most ${inGigabytes(MEMORY_LIMIT_BYTES)} of memory, not about ${inGigabytes(bytes)}: ` +
        `${numNetworks} networks of up to ${Math.max(...numParameters)} parameters at batch size ` +
        `${Math.max(...resolveVariants(experiment).map(({ training }) => training.batchSize))}`,
    ),
  );
  const smaller = withDefaultHidden(experiment);
  return estimateMemory(smaller).bytes <= MEMORY_LIMIT_BYTES
    ? smaller
    : withDefaultBatchSize(smaller);
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function withDefaultHidden(experiment: Experiment): Experiment {
  const hidden = FIELDS.network.hidden.defaultFor(sourceOf(experiment.data));
  return {
    ...experiment,
    network: { ...experiment.network, hidden },
    variants: experiment.variants.map((variant) =>
      withoutOverrides(variant, "network", ["hidden"]),
    ),
  };
}

function withDefaultBatchSize(experiment: Experiment): Experiment {
  const { batchSize } = trainingDefaults(experiment.data);
  return {
    ...experiment,
    training: { ...experiment.training, batchSize },
    variants: experiment.variants.map((variant) =>
      withoutOverrides(variant, "training", ["batchSize"]),
    ),
  };
}
