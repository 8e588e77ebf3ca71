import { sourceOf } from "../data/sourceOf";
import type { DataSettings, LossId } from "../experiment/Experiment";

/** Whether a variant's loss tells its R²: the mean squared error of a real target. */
export function hasR2(data: DataSettings, loss: LossId): boolean {
  return sourceOf(data).task === "real" && loss === "meanSquaredError";
}
