import type { ReplicateData } from "../../core/data/ReplicateData";
import type { Objective } from "../../core/network/referenceNetwork";
import type { StackPlan } from "../stack/planStacks";

/** The data loss on some rows of a replicate's train set, from `first` on. */
export function probeObjective(
  { task, loss }: StackPlan,
  { train }: ReplicateData,
  first: number,
  count: number,
): Objective {
  const numFeatures = train.x.length / train.numExamples;
  const end = first + count;
  return {
    x: train.x.subarray(first * numFeatures, end * numFeatures),
    y: train.y.subarray(first, end),
    ...{ task, loss, l1: 0, l2: 0 },
  };
}
