import type { ScheduleId } from "../../experiment/Experiment";

/** How the learning rate changes over a training. */
export interface Schedule {
  readonly id: ScheduleId;
  readonly name: string;
  /** One line of plain text; `t` is the share of the epochs that is done. */
  readonly formula: string;
  /** What the learning rate is multiplied by when `progress` of the training's epochs, 0 to 1, are done. */
  factor(progress: number): number;
}
