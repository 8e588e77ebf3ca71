import { toRows } from "../core/export/result/toRows";
import type { Examples, ReplicateData } from "../core/data/ReplicateData";
import type { Divergence } from "../protocol/messages";

/** The train and test set of a replicate as the network sees them. */
export function describeData({ replicate, train, test, featureNames }: ReplicateData) {
  const describe = ({ x, y }: Examples) => ({ x: toRows(x, featureNames.length), y: [...y] });
  return { replicate, train: describe(train), test: describe(test) };
}

export function describeDivergence({ step, layer }: Divergence) {
  return { diverged: { step, layer } };
}
