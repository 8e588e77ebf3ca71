import * as tf from "@tensorflow/tfjs";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";

import type { Experiment } from "../../../src/core/experiment/Experiment";
import type { Evaluation, EventMessage, LayerSnapshot } from "../../../src/protocol/messages";
import { openSession, type OpenSession } from "../../numeric/session/openSession";

/** What a page would have seen of a run. */
export interface Seen {
  readonly kinds: EventMessage["kind"][];
  /** Backends that training went on with after a loss. */
  readonly continuedOn: (string | null)[];
  readonly stopped: string[];
  readonly evaluations: Evaluation[];
  readonly layers: LayerSnapshot[];
}

/** Takes the WebGL context away, as a driver's reset does. */
function loseContext(): void {
  const { gl } = (tf.backend() as MathBackendWebGL).getGPGPUContext();
  gl.getExtension("WEBGL_lose_context")!.loseContext();
}

function seen(session: OpenSession): Seen {
  const progress = session.all("progress");
  return {
    kinds: session.events.map(({ kind }) => kind),
    continuedOn: session.all("backendLost").map(({ continuesOn }) => continuesOn),
    stopped: session.all("stopped").map(({ reason }) => reason),
    evaluations: progress.flatMap(({ evaluations }) => evaluations),
    layers: progress.flatMap(({ layers }) => layers),
  };
}

/** Opens a session that loses its context at the first report that reaches each of the given steps. */
function openLosing(stepsOfLoss: readonly number[] = []): OpenSession {
  const left = [...stepsOfLoss];
  return openSession(
    () => Promise.reject(new Error("no file is needed")),
    (event) => {
      if (event.kind !== "progress" || left.length === 0 || event.step < left[0]) return;
      left.shift();
      loseContext();
    },
  );
}

/** Trains on WebGL to `untilEpoch`, losing the context where asked; a map is asked for again and again. */
export async function train(
  experiment: Experiment,
  untilEpoch: number,
  stepsOfLoss: readonly number[],
): Promise<Seen & { numMaps: number; numMapsRefused: number }> {
  const session = openLosing(stepsOfLoss);
  const replicates = experiment.variants.map(() => 0);
  await session.send("load", { runId: 1, experiment, backend: "webgl" });
  await session.send("setLearningRate", { runId: 1, variant: null, learningRate: 0.15 });
  await session.send("train", { runId: 1, untilEpoch });
  let numMaps = 0;
  let numMapsRefused = 0;
  const stop = session.until("stopped");
  let isOver = false;
  void stop.finally(() => (isOver = true));
  while (!isOver) {
    const request = session.send("decisionMaps", {
      runId: 1,
      replicates,
      axes: [0, 1],
      resolution: 4,
    });
    await request.then(
      () => numMaps++,
      () => numMapsRefused++,
    );
  }
  await stop;
  session.close();
  return { ...seen(session), numMaps, numMapsRefused };
}

/** Makes one step, at whose report the context is lost, while a map waits for its end. */
export async function loseAtStepEnd(experiment: Experiment): Promise<Seen & { numMaps: number }> {
  const session = openLosing([1]);
  await session.send("load", { runId: 1, experiment, backend: "webgl" });
  const replicates = experiment.variants.map(() => 0);
  const [, maps] = await Promise.all([
    session.send("step", { runId: 1, unit: "batch" }),
    session.send("decisionMaps", { runId: 1, replicates, axes: [0, 1], resolution: 4 }),
  ]);
  session.close();
  return { ...seen(session), numMaps: maps.length };
}

/** Loses the context while nothing runs; then does one thing. */
export async function loseWhilePaused(
  experiment: Experiment,
  then: "step" | "train" | "maps" | "load" | "edit",
): Promise<Seen & { numMaps: number; editedValues: number[] }> {
  const session = openSession(() => Promise.reject(new Error("no file is needed")));
  await session.send("load", { runId: 1, experiment, backend: "webgl" });
  await session.send("step", { runId: 1, unit: "epoch" });
  const place = { variant: 0, replicate: 1, layer: 1, from: 0, to: 2 };
  const edit = (value: number) => session.send("editParameter", { runId: 1, ...place, value });
  if (then === "edit") await edit(0.75);
  loseContext();
  // The loss is told in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  let numMaps = 0;
  if (then === "step") await session.send("step", { runId: 1, unit: "epoch" });
  if (then === "train") {
    await session.send("train", { runId: 1, untilEpoch: 2 });
    await session.until("stopped");
  }
  if (then === "maps")
    numMaps = (
      await session.send("decisionMaps", {
        runId: 1,
        replicates: experiment.variants.map(() => 0),
        axes: [0, 1],
        resolution: 4,
      })
    ).length;
  const editedValues: number[] = [];
  if (then === "edit") {
    editedValues.push((await edit(0.5)).replaced, (await edit(0.25)).replaced);
    const wish = { runId: 1, variant: 0, replicate: 1, windows: [], resolution: 4 };
    editedValues.push((await session.send("inspect", wish)).layers[0].weights[2]);
  }
  if (then === "load") {
    await session.send("load", { runId: 2, experiment, backend: "webgl" });
    await session.send("step", { runId: 2, unit: "epoch" });
  }
  session.close();
  return { ...seen(session), numMaps, editedValues };
}
