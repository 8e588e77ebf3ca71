import type { TargetScale } from "../../data/TargetScale";
import { TARGET_SCALE_NAME } from "../blocks/targetScaleBlock";
import { isPlainDense } from "./isPlainDense";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

/** Whether the last layer is the one by which an exported model leaves standard deviations: by name, and as far as read. */
export function scalesTarget(
  blocks: readonly SavedBlock[],
  layers: readonly (LayerParameters | null)[],
): boolean {
  const last = blocks.length - 1;
  if (last < 1 || !isPlainDense(blocks[last], TARGET_SCALE_NAME)) return false;
  const [before, { units }] = blocks.slice(last - 1);
  if (units !== 1 || before.units !== 1 || before.activation !== "linear") return false;
  const scale = layers[last];
  return scale === null || scale.weights[0] > 0;
}

/** What it does: `y std + mean`. */
export function takeTargetScale({ weights, biases }: LayerParameters): TargetScale {
  return { mean: biases[0], std: weights[0] };
}
