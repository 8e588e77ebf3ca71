import type { RawData } from "../core/data/DataSource";
import type { Experiment } from "../core/experiment/Experiment";
import { resolveVariants } from "../core/experiment/resolveVariants";
import { describeHistory } from "../core/export/result/describeHistory";
import { describeLayers } from "../core/export/result/describeLayers";
import { describeParameters } from "../core/export/result/describeParameters";
import { networkLayers } from "../core/network/layers";
import { hasR2 } from "../core/training/hasR2";
import { rSquaredOn } from "../core/training/rSquaredOn";
import { StopJudge } from "../core/training/stop/StopJudge";
import { toStopMoment } from "../core/training/stop/StopMoment";
import type { Stop } from "../core/training/stop/StopSettings";
import type { Divergence, Evaluation, LayerSnapshot } from "../protocol/messages";
import { useBackend } from "../engine/backend/useBackend";
import { Run } from "../engine/Run";
import { makeRunMaterial } from "../engine/RunMaterial";
import { numOutputsOf } from "../engine/stack/planStacks";
import type { Arguments } from "./parseArguments";
import { progressLine } from "./progressLine";
import { describeData, describeDivergence, describeStop } from "./result";

/** Steps between two looks at the networks' health. */
const CHUNK_STEPS = 100;

export interface Outcome {
  /** JSON-ready; numbers that are not finite become null when it is written. */
  readonly result: object;
  readonly numDiverged: number;
  /** Why training ended early, or null. */
  readonly failure: string | null;
}

/**
 * Trains every network to the experiment's last epoch, or to where a stop rule ends it, and describes it; seconds are no
 * rule here. `report` gets a line an epoch.
 */
export async function runExperiment(
  experiment: Experiment,
  table: RawData | null,
  { backend, hasData, hasWeights, hasLayers }: Arguments,
  report: (line: string) => void,
): Promise<Outcome> {
  const { epochs } = experiment.training;
  await useBackend(backend);
  const run = new Run(makeRunMaterial(experiment, table));
  const initial = hasWeights ? await run.parameters() : null;
  const evaluations: Evaluation[] = [];
  const snapshots: LayerSnapshot[] = [];
  const divergences: Divergence[] = [];
  const judge = new StopJudge();
  judge.obey({ ...experiment.stop, seconds: null });
  let stop: Stop | null = null;
  const observe = async () => {
    const evaluation = await run.evaluate();
    evaluations.push(evaluation);
    const { diverged } = run;
    stop = judge.judge(toStopMoment({ ...evaluation, diverged }, experiment.replicates));
    if (hasLayers) snapshots.push(await run.probe());
    report(progressLine(experiment, evaluation, divergences));
  };

  let failure: string | null = null;
  try {
    await observe();
    while (run.epoch < epochs && stop === null) {
      for (let left = run.stepsPerEpoch; left > 0; left -= CHUNK_STEPS) {
        for (let i = 0; i < Math.min(left, CHUNK_STEPS); i++) run.advance();
        divergences.push(...(await run.settle()));
      }
      await observe();
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }

  const final = hasWeights && failure === null ? await run.parameters() : null;
  const networks = resolveVariants(experiment).flatMap((variant, v) => {
    const layers = networkLayers(
      variant.hidden,
      experiment.data.features.length,
      numOutputsOf(experiment),
      variant.network,
    );
    const isR2 = hasR2(experiment.data, variant.training.loss);
    return run.data.map(({ replicate, test }) => {
      const n = v * experiment.replicates + replicate;
      const divergence = divergences.find(
        (one) => one.variant === v && one.replicate === replicate,
      );
      return {
        variant: variant.name,
        replicate,
        ...(divergence && describeDivergence(divergence)),
        ...(initial && { initial: describeParameters(initial[n], layers) }),
        ...(final && { final: describeParameters(final[n], layers) }),
        history: describeHistory(evaluations, n, isR2 ? rSquaredOn(test.y) : undefined),
        ...(hasLayers && { layers: describeLayers(snapshots, n) }),
      };
    });
  });
  const result = {
    experiment,
    backend,
    ...(failure !== null && { failed: failure }),
    ...describeStop(stop),
    ...(hasData && { data: run.data.map(describeData) }),
    networks,
  };
  run.dispose();
  return { result, numDiverged: divergences.length, failure };
}
