import { sourceOf } from "../data/sourceOf";
import { splitSizes } from "../data/splitSizes";
import { NORMALIZATIONS } from "../network/normalizations/normalizations";
import { OPTIMIZERS } from "../training/optimizers/optimizers";
import { numExamplesOf } from "./defaults";
import type { Experiment, NetworkSettings } from "./Experiment";
import { resolveVariants, type ResolvedVariant } from "./resolveVariants";

/** What a run may take before it is refused; a browser tab gets about this much from an ordinary GPU. */
export const MEMORY_LIMIT_BYTES = 1.5e9;

const BYTES_PER_FLOAT = 4;
const MAX_PROBE_EXAMPLES = 256;

/** Weights, gradients, their copy on the CPU and one temporary; the optimizer's slots come on top. */
const COPIES_OF_PARAMETERS = 4;

/** Of each unit and example: z, a, their gradients, and one temporary. */
const COPIES_OF_UNITS = 5;

/** What the cures add to them: sums and slopes before the normalization, the mask and its product, the sum and its slope. */
const COPIES_OF_CURES = { normalization: 2, dropout: 3, residual: 2 };

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
  const numParameters = variants.map((variant, v) => countParameters(variant, layerSizes[v]));

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
      Math.max(numRowsInFlight * numUnits * copiesOfUnits(variant), evaluation);
  });
  return { bytes: BYTES_PER_FLOAT * experiment.replicates * floatsPerReplicate, numParameters };
}

/** Units from the inputs to the outputs. */
function sizesOf({ data }: Experiment, variant: ResolvedVariant): number[] {
  const source = sourceOf(data);
  const numOutputs = source.task === "classes" ? source.classNames.length : 1;
  return [data.features.length, ...variant.hidden.map(({ units }) => units), numOutputs];
}

function copiesOfUnits({ network }: ResolvedVariant): number {
  const { normalization, dropout, residual } = COPIES_OF_CURES;
  return (
    COPIES_OF_UNITS +
    (isNormalized(network) ? normalization : 0) +
    (network.dropout > 0 ? dropout : 0) +
    (network.residual ? residual : 0)
  );
}

/** Weights and biases, and where the hidden layers are normalized gamma and beta of each unit. */
function countParameters({ network, hidden }: ResolvedVariant, sizes: readonly number[]): number {
  let count = isNormalized(network) ? 2 * hidden.reduce((sum, { units }) => sum + units, 0) : 0;
  for (let layer = 1; layer < sizes.length; layer++) count += (sizes[layer - 1] + 1) * sizes[layer];
  return count;
}

function isNormalized({ normalization }: NetworkSettings): boolean {
  return NORMALIZATIONS[normalization].over !== null;
}
