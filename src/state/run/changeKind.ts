import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";

/** What a changed setting asks of a run: nothing, a live change, or a new run. */
export type ChangeKind = "none" | "learningRate" | "epochs" | "stop" | "rebuild";

/** How a run of `from` becomes one of `to`; the base's learning rate and the stop rules are live, the rest is not. */
export function changeKind(from: Experiment, to: Experiment): ChangeKind {
  if (isEqual(from, to)) return "none";
  const { learningRate, epochs } = to.training;
  if (isEqual({ ...from, training: { ...from.training, epochs } }, to))
    return isScheduled(to) ? "rebuild" : "epochs";
  if (isEqual({ ...from, stop: to.stop }, to)) return "stop";
  if (isEqual({ ...from, training: { ...from.training, learningRate } }, to)) return "learningRate";
  return "rebuild";
}

/** Whether a learning rate follows the share of the epochs that is done: other epochs make it another run. */
function isScheduled(experiment: Experiment): boolean {
  return resolveVariants(experiment).some(({ training }) => training.schedule !== "constant");
}

/** Documents come from one maker with one order of keys, so equal ones have equal JSON. */
function isEqual(a: Experiment, b: Experiment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
