import type { DataSource } from "../data/DataSource";
import { DATA_SOURCES } from "../data/dataSources";
import { splitSizes } from "../data/splitSizes";
import { OPTIMIZERS } from "../training/optimizers/optimizers";
import { numExamplesOf } from "./defaults";
import type { Experiment } from "./Experiment";
import { resolveVariants, type ResolvedVariant } from "./resolveVariants";

/** What a run may take before it is refused; a browser tab gets about this much from an ordinary GPU. */
export const MEMORY_LIMIT_BYTES = 1.5e9;

const BYTES_PER_FLOAT = 4;
const MAX_PROBE_EXAMPLES = 256;

/** Weights, gradients, their copy on the CPU and one temporary; the optimizer's slots come on top. */
const COPIES_OF_PARAMETERS = 4;

/** Of each unit and example: z, a, their gradients, and one temporary. */
const COPIES_OF_UNITS = 5;

export interface MemoryEstimate {
  /** All networks with their data, from above: temporary tensors of one step or one evaluation included. */
  readonly bytes: number;
  /** Trainable parameters of one network of each variant. */
  readonly numParameters: readonly number[];
}

/** What training the experiment takes, from its document alone: nothing is allocated. */
export function estimateMemory(experiment: Experiment): MemoryEstimate {
  const variants = resolveVariants(experiment);
  const layerSizes = variants.map((variant) => sizesOf(experiment, variant));
  const numParameters = layerSizes.map(countParameters);

  const numExamples = numExamplesOf(experiment.data);
  const { numTrain, numTest } = splitSizes(numExamples, experiment.data.testFraction);
  let floatsPerReplicate = 2 * numExamples * (layerSizes[0][0] + 1);
  variants.forEach((variant, v) => {
    const { optimizer, batchSize } = variant.training;
    const numUnits = layerSizes[v].reduce((sum, units) => sum + units, 0);
    const numRowsInFlight = Math.max(batchSize, Math.min(MAX_PROBE_EXAMPLES, numTrain));
    // An evaluation runs all rows through, but keeps only one layer and the next.
    const evaluation = Math.max(numTrain, numTest) * 2 * Math.max(...layerSizes[v]);
    floatsPerReplicate +=
      numParameters[v] * (COPIES_OF_PARAMETERS + OPTIMIZERS[optimizer].numSlots) +
      Math.max(numRowsInFlight * numUnits * COPIES_OF_UNITS, evaluation);
  });
  return { bytes: BYTES_PER_FLOAT * experiment.replicates * floatsPerReplicate, numParameters };
}

/** Units from the inputs to the outputs. */
function sizesOf({ data }: Experiment, variant: ResolvedVariant): number[] {
  const source: DataSource = DATA_SOURCES[data.source];
  const numOutputs = source.task === "classes" ? source.classNames.length : 1;
  return [data.features.length, ...variant.hidden.map(({ units }) => units), numOutputs];
}

function countParameters(sizes: readonly number[]): number {
  let count = 0;
  for (let layer = 1; layer < sizes.length; layer++) count += (sizes[layer - 1] + 1) * sizes[layer];
  return count;
}
