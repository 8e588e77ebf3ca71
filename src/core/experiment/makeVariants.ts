import { NORMALIZATIONS } from "../network/normalizations/normalizations";
import { COMPARE_FIELDS, type ComparedValue, type CompareId } from "./compareFields";
import { numTrainOf } from "./defaults";
import type { Experiment, Variant } from "./Experiment";
import { VARIANT_LIMITS } from "./fields";

/** Variants that differ from the base in one field only, one for each distinct value, up to the document's limit. */
export function makeVariants(
  experiment: Experiment,
  id: CompareId,
  values: readonly ComparedValue[],
): Variant[] {
  const { nameOf, override } = COMPARE_FIELDS[id];
  return [...new Set(values)].slice(0, VARIANT_LIMITS.maxVariants).map((value) => ({
    name: nameOf(value),
    ...override(value, experiment),
  }));
}

/** The values that a comparison starts with, without those that the train set, the batches or the normalization refuse. */
export function firstValues(experiment: Experiment, id: CompareId): readonly ComparedValue[] {
  const { values } = COMPARE_FIELDS[id];
  if (id === "normalization" && experiment.training.batchSize === 1)
    return values.filter((value) => value !== "batch");
  if (id !== "batchSize") return values;
  const numTrain = numTrainOf(experiment.data);
  const least = NORMALIZATIONS[experiment.network.normalization].over === "examples" ? 2 : 1;
  return values.filter((value) => Number(value) >= least && Number(value) <= numTrain);
}
