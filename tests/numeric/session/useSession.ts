import { afterEach, beforeEach } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { Experiment } from "../../../src/core/experiment/Experiment";
import type { Evaluation, LayerSnapshot, LoadedRun } from "../../../src/protocol/messages";
import { readDataFile } from "../dataFile";
import { lookAtRun } from "../lookAtRun";
import { openSession, type OpenSession } from "./openSession";

/** 30 train examples in batches of 8: four steps an epoch, the last of 6 examples. */
export const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { examples: 60 },
  network: { hidden: [6, 5] },
  training: { batchSize: 8 },
  variants: [
    { name: "tanh" },
    { name: "ReLU", network: { activation: "relu" }, training: { learningRate: 0.02 } },
  ],
});
export const STEPS_PER_EPOCH = 4;

/** A session of the cpu backend, new for each test. */
export interface TestSession extends OpenSession {
  load(runId: number, experiment?: Experiment): Promise<LoadedRun>;
  /** The last that were reported. */
  lastEvaluation(): Evaluation;
  lastLayers(): LayerSnapshot;
}

/** Opens a session before each test of a file and closes it after; the function returned gives the present one. */
export function useSession(): () => TestSession {
  let session: OpenSession;
  beforeEach(() => {
    session = openSession(readDataFile);
  });
  afterEach(() => session.close());
  return () => {
    const { send, all } = session;
    return {
      ...session,
      load: (runId, experiment = EXPERIMENT) => send("load", { runId, experiment, backend: "cpu" }),
      lastEvaluation: () =>
        all("progress")
          .flatMap(({ evaluations }) => evaluations)
          .at(-1)!,
      lastLayers: () =>
        all("progress")
          .flatMap(({ layers }) => layers)
          .at(-1)!,
    };
  };
}

/** What a run of `EXPERIMENT` that nobody disturbed gives after `epochs`. */
export async function undisturbed(epochs: number): Promise<Evaluation> {
  return (await lookAtRun(EXPERIMENT, epochs * STEPS_PER_EPOCH)).evaluation;
}
