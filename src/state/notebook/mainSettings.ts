import { sourceOf } from "../../core/data/sourceOf";
import { dataDefaults } from "../../core/experiment/defaults";
import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants, type ResolvedVariant } from "../../core/experiment/resolveVariants";
import { LOSSES } from "../../core/training/losses/losses";
import { networkParts } from "../run/describeNetwork";

/**
 * The settings that tell one run from another in a list, a few words each: what all variants share of network and
 * training, the data where they are not as they come, and the seed.
 */
export function mainSettings(experiment: Experiment): readonly string[] {
  const [first, ...others] = resolveVariants(experiment).map(partsOf);
  const shared = first.filter((part) => others.every((parts) => parts.includes(part)));
  return [...shared, ...dataParts(experiment), `seed ${experiment.seed}`];
}

function partsOf(variant: ResolvedVariant): readonly string[] {
  const { batchSize, l1, l2, loss } = variant.training;
  return [
    ...networkParts(variant),
    `batch ${batchSize}`,
    l1 > 0 ? `L1 ${l1}` : "",
    l2 > 0 ? `L2 ${l2}` : "",
    loss === "meanSquaredError" ? LOSSES[loss].name.toLowerCase() : "",
  ].filter((part) => part !== "");
}

function dataParts({ data }: Experiment): readonly string[] {
  const usual = dataDefaults(sourceOf(data));
  const { examples, noise, testFraction, features, standardize, draw } = data;
  const hasUsualFeatures = features.join() === usual.features.join();
  return [
    examples === usual.examples ? "" : `${examples} examples`,
    noise === 0 ? "" : `noise ${noise}`,
    testFraction === usual.testFraction ? "" : `test share ${testFraction}`,
    hasUsualFeatures
      ? ""
      : features.length > 4
        ? `${features.length} features`
        : features.join(" "),
    standardize === usual.standardize ? "" : "not standardized",
    draw === usual.draw ? "" : `draw ${draw}`,
  ].filter((part) => part !== "");
}
