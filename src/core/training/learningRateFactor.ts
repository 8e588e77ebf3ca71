import type { TrainingSettings } from "../experiment/Experiment";
import { SCHEDULES } from "./schedules/schedules";

type ScheduleSettings = Pick<TrainingSettings, "schedule" | "warmupEpochs" | "epochs">;

/** Whether the learning rate changes by itself at all. */
export function hasSchedule({ schedule, warmupEpochs }: ScheduleSettings): boolean {
  return schedule !== "constant" || warmupEpochs > 0;
}

/**
 * What the learning rate is multiplied by in one update; `step` counts from 1. The schedule's clock are the updates
 * done, `step - 1`, over those of all `epochs`; it stands still beyond. A warm-up multiplies the first updates by
 * `step / (warmupEpochs stepsPerEpoch)` (Goyal et al. 2017, section 2.2), while the schedule already runs.
 */
export function learningRateFactor(
  { schedule, warmupEpochs, epochs }: ScheduleSettings,
  step: number,
  stepsPerEpoch: number,
): number {
  const progress = Math.min(1, (step - 1) / (epochs * stepsPerEpoch));
  const warmup = warmupEpochs > 0 ? Math.min(1, step / (warmupEpochs * stepsPerEpoch)) : 1;
  return warmup * SCHEDULES[schedule].factor(progress);
}
