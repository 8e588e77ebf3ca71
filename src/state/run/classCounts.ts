import type { ConfusionView } from "../../core/experiment/VariantView";
import { divergedReplicates, type RunRecord } from "./RunRecord";

/** Counts of a variant's test sets, summed over the replicates that have not diverged. */
export interface ClassCounts extends ConfusionView {
  readonly numReplicates: number;
}

/** Null before the first evaluation, for real targets, and where every replicate has diverged. */
export function classCounts(record: RunRecord, variant: number): ClassCounts | null {
  const { experiment, loaded, newestEvaluation } = record;
  const { classNames } = loaded;
  if (newestEvaluation === null || classNames.length === 0) return null;
  const diverged = divergedReplicates(record, variant, newestEvaluation.step);
  const first = variant * experiment.replicates;
  const networks = newestEvaluation.confusion
    .slice(first, first + experiment.replicates)
    .filter((_, replicate) => !diverged.has(replicate));
  if (networks.length === 0) return null;
  const sum = (cell: number) => networks.reduce((total, counts) => total + counts[cell], 0);
  const counts = classNames.map((_, actual) =>
    classNames.map((__, predicted) => sum(actual * classNames.length + predicted)),
  );
  return { classNames, counts, numReplicates: networks.length };
}
