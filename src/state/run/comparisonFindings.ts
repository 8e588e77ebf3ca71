import { sourceOf } from "../../core/data/sourceOf";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { ComparisonFindings, VariantFindings } from "../../core/verdict/findings";
import type { RunRecord } from "./RunRecord";
import { testR2 } from "./testR2";

/** What the verdict is computed from: medians at the newest evaluation, and its epoch and step. */
export function comparisonFindings(record: RunRecord): ComparisonFindings {
  const { experiment } = record;
  const { epoch, step } = record.newestEvaluation ?? record;
  const variants = resolveVariants(experiment).map(({ name }, index) =>
    variantFindings(record, name, index),
  );
  return { variants, numReplicates: experiment.replicates, epoch, step };
}

function variantFindings(record: RunRecord, name: string, index: number): VariantFindings {
  const newest = record.evaluations.points.at(-1);
  const layers = record.layers.points.findLast(({ epoch }) => !newest || epoch <= newest.epoch);
  const isReal = sourceOf(record.experiment.data).task === "real";
  return {
    name,
    // The sentence stands beside the ladder: it speaks of the same numbers.
    deltaRms: layers?.deltaRms[index]?.map(({ median }) => median) ?? [],
    saturated: [...(layers?.medians[index]?.saturated ?? [])],
    dead: [...(layers?.medians[index]?.dead ?? [])],
    trainLoss: newest?.trainLoss[index].median ?? null,
    testLoss: newest?.testLoss[index].median ?? null,
    testAccuracy: isReal ? null : (newest?.testAccuracy[index].median ?? null),
    testR2: testR2(record, index)?.median ?? null,
    numDiverged: record.divergences.filter(({ variant }) => variant === index).length,
    chance: record.chance[index],
  };
}
