import { toRows } from "../core/export/result/toRows";
import { isAsInData } from "../core/data/TargetScale";
import type { Examples, ReplicateData } from "../core/data/ReplicateData";
import type { Stop } from "../core/training/stop/StopSettings";
import type { Divergence } from "../protocol/messages";

/** The train and test set of a replicate as the network sees them, and what a standardized target is made of. */
export function describeData({ replicate, train, test, featureNames, targetScale }: ReplicateData) {
  const describe = ({ x, y }: Examples) => ({ x: toRows(x, featureNames.length), y: [...y] });
  const target = isAsInData(targetScale) ? {} : { target: targetScale };
  return { replicate, train: describe(train), test: describe(test), ...target };
}

/** Which rule ended training before its last epoch, and where; nothing where none did. */
export function describeStop(stop: Stop | null) {
  return stop === null ? {} : { stopped: { rule: stop.rule, epoch: stop.epoch } };
}

export function describeDivergence({ step, layer }: Divergence) {
  return { diverged: { step, layer } };
}
