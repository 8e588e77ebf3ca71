import type { Experiment } from "../../../src/core/experiment/Experiment";
import { Run } from "../../../src/engine/Run";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import type {
  AppliedEdit,
  Explanation,
  InspectionWish,
  NetworkInspection,
  ParameterEdit,
} from "../../../src/protocol/inspection";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

export interface Inside {
  readonly before: NetworkInspection;
  readonly edit: AppliedEdit;
  readonly undone: AppliedEdit;
  readonly after: NetworkInspection;
  readonly explanation: Explanation;
}

/** One network at its start: opened, a parameter set and set back, opened again, and that parameter explained. */
export async function openUp(
  backend: BackendName,
  experiment: Experiment,
  wish: InspectionWish,
  edit: ParameterEdit,
): Promise<Inside> {
  await usePageBackend(backend);
  const run = new Run(makeRunMaterial(experiment, null));
  const { variant, replicate } = wish;
  const network = run.network(variant, replicate);
  const before = await network.inspect(wish);
  const applied = await network.setParameter(edit);
  const undone = await network.setParameter({ ...edit, value: applied.replaced });
  const after = await network.inspect(wish);
  const explanation = await network.explain({ variant, replicate, place: edit, example: "mean" });
  run.dispose();
  return { before, edit: applied, undone, after, explanation };
}
