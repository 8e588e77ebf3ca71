import type { Experiment } from "../../src/core/experiment/Experiment";
import type { Parameters } from "../../src/core/network/initialParameters";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import type { Divergence, Evaluation, LayerSnapshot } from "../../src/protocol/messages";

/** What can be seen of a run after some steps; networks are numbered `variant * replicates + replicate`. */
export interface RunLook {
  /** One step earlier; as initialized where there was no step. */
  readonly previous: readonly Parameters[];
  readonly parameters: readonly Parameters[];
  readonly evaluation: Evaluation;
  readonly snapshot: LayerSnapshot;
  readonly divergences: readonly Divergence[];
}

/** Trains an experiment on generated data for `steps` steps of the base on the current backend. */
export async function lookAtRun(experiment: Experiment, steps: number): Promise<RunLook> {
  const run = new Run(makeRunMaterial(experiment, null));
  for (let step = 1; step < steps; step++) run.advance();
  const divergences = await run.settle();
  const previous = await run.parameters();
  if (steps > 0) run.advance();
  divergences.push(...(await run.settle()));
  const look = {
    previous,
    parameters: await run.parameters(),
    evaluation: await run.evaluate(),
    snapshot: await run.probe(),
    divergences,
  };
  run.dispose();
  return look;
}
