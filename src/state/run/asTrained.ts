import type { Experiment } from "../../core/experiment/Experiment";
import type { LiveChange } from "./LiveChange";
import type { RunRecord } from "./RunRecord";

/** What a run was trained with. */
interface Trained {
  readonly experiment: Experiment;
  readonly changes: readonly LiveChange[];
}

/**
 * The experiment and the changes by hand as of the last step: a learning rate that was set after it has trained nothing,
 * and belongs to what comes next.
 */
export function asTrained(
  { experiment, step }: Pick<RunRecord, "experiment" | "step">,
  changes: readonly LiveChange[],
): Trained {
  const untrained = changes.filter(
    (change) => change.kind === "learningRate" && change.step >= step,
  );
  const [first] = untrained;
  if (first?.kind !== "learningRate") return { experiment, changes };
  const training = { ...experiment.training, learningRate: first.replaced };
  return {
    experiment: { ...experiment, training },
    changes: changes.filter((change) => !untrained.includes(change)),
  };
}
