import type { DataSettings } from "../experiment/Experiment";
import { sourceOf } from "./sourceOf";
import { fitStandardization } from "./standardization";

/** What a target is to the networks, and to the losses: `y = (target - mean) / std`. */
export interface TargetScale {
  readonly mean: number;
  readonly std: number;
}

/** Targets that are learned as they are in the data. */
export const AS_IN_DATA: TargetScale = { mean: 0, std: 1 };

export function isAsInData({ mean, std }: TargetScale): boolean {
  return mean === 0 && std === 1;
}

/**
 * Whether `data.standardize` is of the target too: where it is a user's own, which may be a price of thousands. The real
 * targets of generated sets are made to lie about -1 to 1, as TensorFlow Playground's.
 */
export function isTargetScaled(data: DataSettings): boolean {
  return data.standardize && data.source === "own" && sourceOf(data).task === "real";
}

/** Mean and population standard deviation of a train set's targets; std 1 where all are equal. */
export function fitTargetScale(targets: Float64Array): TargetScale {
  const { mean, std } = fitStandardization(targets, 1);
  return { mean: mean[0], std: std[0] };
}

/** Targets as the networks learn them, as float32. */
export function scaleTargets(targets: ArrayLike<number>, { mean, std }: TargetScale): Float32Array {
  return Float32Array.from(targets, (target) => (target - mean) / std);
}

/** A network's outputs in the units of the data, `y std + mean`, in place. */
export function unscaleOutputs(
  outputs: Float32Array | Float64Array,
  { mean, std }: TargetScale,
): void {
  for (let i = 0; i < outputs.length; i++) outputs[i] = outputs[i] * std + mean;
}
