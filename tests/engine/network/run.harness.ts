import type { Experiment } from "../../../src/core/experiment/Experiment";
import type { BackendName } from "../../../src/protocol/messages";
import { lookAtRun, type RunLook } from "../../numeric/lookAtRun";
import { usePageBackend } from "../usePageBackend";

/** A run after `steps` steps of its base on a backend of Chromium. */
export async function look(
  backend: BackendName,
  experiment: Experiment,
  steps: number,
): Promise<RunLook> {
  await usePageBackend(backend);
  return lookAtRun(experiment, steps);
}
