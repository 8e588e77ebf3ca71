import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { DiagnosisFindings } from "../../core/verdict/DiagnosisFindings";
import type { ComparisonFindings } from "../../core/verdict/findings";
import type { RunRecord } from "./RunRecord";

/** What a variant's diagnosis is computed from: its findings, how it began, and how its losses went. */
export function diagnosisFindings(
  { experiment, evaluations, layers }: RunRecord,
  { variants, numReplicates }: ComparisonFindings,
  index: number,
): DiagnosisFindings {
  const [start] = layers.points;
  const began = start?.epoch === 0 ? start.medians[index] : undefined;
  const { points } = evaluations;
  return {
    ...variants[index],
    variant: resolveVariants(experiment)[index],
    numReplicates,
    updateRatio: [...(layers.points.at(-1)?.medians[index].updateRatio ?? [])],
    startDeltaRms: [...(began?.deltaRms ?? [])],
    startDead: [...(began?.dead ?? [])],
    history: {
      epochs: points.map(({ epoch }) => epoch),
      trainLoss: points.map(({ trainLoss }) => trainLoss[index].median),
      testLoss: points.map(({ testLoss }) => testLoss[index].median),
    },
  };
}
