import { sourceOf } from "../../core/data/sourceOf";
import { formatCount } from "../../core/math/formatNumber";
import type { RunRecord } from "../run/RunRecord";

/** What is said of a run beside what is taken from it. */
export interface RunWords {
  /** "Spiral, seed 1, 5 replicates, epoch 120". */
  readonly sentence: string;
  /** For the names of files. */
  readonly source: string;
  readonly epoch: string;
}

/** The data, seed and epoch of a run. */
export function runWords({ experiment, epoch }: Pick<RunRecord, "experiment" | "epoch">): RunWords {
  const { name } = sourceOf(experiment.data);
  const { seed, replicates } = experiment;
  const many = replicates > 1 ? `, ${replicates} replicates` : "";
  return {
    sentence: `${name}, seed ${seed}${many}, epoch ${formatCount(epoch)}`,
    source: name,
    epoch: `epoch ${epoch}`,
  };
}
