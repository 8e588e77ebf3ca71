import type { Experiment } from "../../../src/core/experiment/Experiment";
import type {
  BackendPreference,
  DecisionMap,
  EventMessage,
  LoadedRun,
} from "../../../src/protocol/messages";
import { connect } from "../../../src/protocol/rpc";

/** Trains an experiment in the page's own worker for `epochs`, and asks for its maps. */
export async function trainInWorker(
  experiment: Experiment,
  backend: BackendPreference,
  epochs: number,
): Promise<{ run: LoadedRun; events: EventMessage[]; maps: readonly DecisionMap[] }> {
  const url = new URL("../../../src/engine/worker/engine.worker.ts", import.meta.url);
  const worker = new Worker(url, { type: "module" });
  const events: EventMessage[] = [];
  let listen: (event: EventMessage) => void = () => {};
  let fail: (reason: Error) => void = () => {};
  const stopped = new Promise<void>((resolve, reject) => {
    fail = reject;
    listen = (event) => {
      if (event.kind === "stopped") resolve();
      if (event.kind === "failed") reject(new Error(event.error.message));
    };
  });
  const { send } = connect(worker, {
    event(message) {
      events.push(message);
      listen(message);
    },
    lost: (reason) => fail(reason),
  });
  try {
    const run = await send("load", { runId: 1, experiment, backend });
    await send("train", { runId: 1, untilEpoch: epochs });
    await stopped;
    const replicates = experiment.variants.map(() => 0);
    const hasPlane = experiment.data.features.length === 2;
    const maps = hasPlane
      ? await send("decisionMaps", { runId: 1, replicates, axes: [0, 1], resolution: 8 })
      : [];
    return { run, events, maps };
  } finally {
    worker.terminate();
  }
}
