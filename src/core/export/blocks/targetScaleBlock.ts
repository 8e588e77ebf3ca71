import { isAsInData, type TargetScale } from "../../data/TargetScale";
import type { Block } from "./Block";

/** The name of the step, by which a saved model is read again. */
export const TARGET_SCALE_NAME = "output_times_std_plus_mean";

/**
 * `y std + mean` as a dense layer of one unit with fixed weights, after a network whose target is standardized; none
 * for others. As with inputs, the network's own last weights stay those of the page.
 */
export function targetScaleBlocks(scale: TargetScale): Block[] {
  if (isAsInData(scale)) return [];
  return [
    {
      steps: [
        {
          kind: "dense",
          name: TARGET_SCALE_NAME,
          fanIn: 1,
          units: 1,
          isTrainable: false,
          tensors: [
            { name: "kernel", shape: [1, 1], values: Float32Array.of(scale.std) },
            { name: "bias", shape: [1], values: Float32Array.of(scale.mean) },
          ],
        },
      ],
      sum: null,
    },
  ];
}
