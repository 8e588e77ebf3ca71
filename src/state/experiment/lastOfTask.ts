import type { Task } from "../../core/data/DataSource";
import { sourceOf } from "../../core/data/sourceOf";
import type { DataSettings, Experiment } from "../../core/experiment/Experiment";

/** The data of the newest experiment, the last of the list, that learned such targets; undefined where none did. */
export function lastOfTask(past: readonly Experiment[], task: Task): DataSettings | undefined {
  return past.findLast(({ data }) => sourceOf(data).task === task)?.data;
}
