import { constant } from "./constant";
import { cosine } from "./cosine";
import { step } from "./step";

/** Every learning-rate schedule by its id in the experiment document. */
export const SCHEDULES = {
  constant,
  step,
  cosine,
} as const;

/** A new schedule is its own file and a line in the table. */
export type ScheduleId = keyof typeof SCHEDULES;
