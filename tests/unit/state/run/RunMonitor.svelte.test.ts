import { describe, expect, it } from "vitest";

import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment, TrainingSettings } from "../../../../src/core/experiment/Experiment";
import { NO_STOP } from "../../../../src/core/training/stop/StopSettings";
import { describeRecord } from "../../../../src/state/run/describeRecord";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { deferred } from "./deferred";
import { FakeEngine } from "./fakeEngine";
import { evaluation, progress, snapshot } from "./reports";
import { until } from "./until";

/** Two variants of three replicates: six networks. */
const EXPERIMENT: Experiment = {
  ...withDefaults({ replicates: 3, network: { hidden: [2] }, training: { epochs: 10 } }),
  variants: DEFAULT_EXPERIMENT.variants.slice(0, 2),
};

const withTraining = (patch: Partial<TrainingSettings>): Experiment => ({
  ...EXPERIMENT,
  training: { ...EXPERIMENT.training, ...patch },
});

/** A monitor on a fake engine; delayed calls wait for `callLater()`. */
function watch(experiment = EXPERIMENT) {
  const engine = new FakeEngine();
  const delayed = new Set<() => void>();
  const run = new RunMonitor(experiment, {
    startEngine: engine.start,
    nextFrame: () => Promise.resolve(),
    later(callback) {
      delayed.add(callback);
      return () => void delayed.delete(callback);
    },
  });
  run.results.mapWith(() => [0, 1]);
  const callLater = () => {
    const callbacks = [...delayed];
    delayed.clear();
    callbacks.forEach((callback) => callback());
  };
  return { engine, run, callLater };
}

async function watchReady(experiment = EXPERIMENT) {
  const watched = watch(experiment);
  watched.run.start();
  await until(() => expect(watched.run.phase).toBe("idle"));
  return watched;
}

describe("a run", () => {
  it("is loaded with the experiment, and idle once it is ready", async () => {
    const { engine, run } = await watchReady();
    expect(engine.asked("load")).toEqual([{ runId: 1, experiment: EXPERIMENT, backend: "auto" }]);
    expect(run.record?.loaded.numNetworks).toBe(6);
  });

  it("shows a card for each variant before anything has come", () => {
    const { run } = watch();
    expect(run.views.map(({ name, testLoss, map }) => [name, testLoss, map])).toEqual([
      ["sigmoid", null, null],
      ["tanh", null, null],
    ]);
  });

  it("counts what was reported before the answer that it is ready", async () => {
    const { engine, run } = watch();
    engine.onload = (runId) =>
      engine.emit(progress(runId, [evaluation(0, 0, [0.7, 0.7, 0.7, 0.5, 0.5, 0.5])]));
    run.start();
    await until(() => expect(run.phase).toBe("idle"));
    expect(run.views.map(({ testLoss }) => testLoss?.median)).toEqual([0.7, 0.5]);
  });

  it("folds reports into medians with ranges and curves over epochs", async () => {
    const { engine, run } = await watchReady();
    engine.emit(progress(1, [evaluation(0, 0, [0.7, 0.6, 0.8, 0.5, 0.4, 0.6])]));
    engine.emit(progress(1, [evaluation(1, 2, [0.3, 0.2, 0.4, 0.2, 0.1, 0.3])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    const [sigmoid, tanh] = run.views;
    expect(sigmoid.testLoss).toEqual({ median: 0.3, low: 0.2, high: 0.4 });
    expect(tanh.history.evaluations.map(({ epoch, testLoss }) => [epoch, testLoss[1]])).toEqual([
      [0, { median: 0.5, low: 0.4, high: 0.6 }],
      [1, { median: 0.2, low: 0.1, high: 0.3 }],
    ]);
  });

  it("shows statistics layer by layer", async () => {
    const { engine, run } = await watchReady();
    const networks = [1, 2, 3, 10, 20, 30].map((first) => [first, 100 * first]);
    engine.emit(progress(1, [], [snapshot(0, 0, networks)]));
    await until(() => expect(run.views[0].ladder).toHaveLength(2));
    expect(run.views[0].ladder.map(({ median }) => median)).toEqual([2, 200]);
    const [{ deltaRms }] = run.views[1].history.layers;
    expect(deltaRms[1].map(({ high }) => high)).toEqual([30, 3000]);
  });

  it("drops reports of the run before", async () => {
    const { engine, run } = await watchReady();
    run.reset();
    await until(() => expect(run.phase).toBe("idle"));
    engine.emit(progress(1, [evaluation(7, 14, [9, 9, 9, 9, 9, 9])]));
    engine.emit(progress(2, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    expect(run.views[0].history.evaluations.map(({ epoch }) => epoch)).toEqual([1]);
  });
});

/** What is asked of the engine where nothing else is wished. */
const FASTEST = { runId: 1, untilEpoch: 10, stop: NO_STOP, epochsPerSecond: null };

describe("training", () => {
  it("goes to the experiment's epochs, and on to their next multiple", async () => {
    const { engine, run } = await watchReady();
    run.train();
    expect(run.phase).toBe("training");
    await until(() => expect(engine.asked("train")).toEqual([FASTEST]));
    engine.emit(progress(1, [evaluation(10, 20, [1, 1, 1, 1, 1, 1])]));
    engine.emit({ kind: "stopped", runId: 1, reason: "finished" });
    await until(() => expect(run.phase).toBe("finished"));
    expect(run.isPlaying).toBe(false);
    run.train();
    await until(() => expect(engine.asked("train").at(-1)).toEqual({ ...FASTEST, untilEpoch: 20 }));
  });

  it("pauses when the engine says so, and not when the pause was taken back meanwhile", async () => {
    const { engine, run } = await watchReady();
    run.train();
    run.pause();
    expect(run.isPlaying).toBe(false);
    await until(() => expect(engine.asked("pause")).toHaveLength(1));
    run.train();
    engine.emit({ kind: "stopped", runId: 1, reason: "paused" });
    engine.emit(progress(1, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    expect(run.phase).toBe("training");
    run.pause();
    engine.emit({ kind: "stopped", runId: 1, reason: "paused" });
    await until(() => expect(run.phase).toBe("idle"));
  });

  it("waits for a run that is still being built", async () => {
    const { engine, run } = watch();
    run.start();
    run.train();
    expect(run.phase).toBe("loading");
    await until(() => expect(engine.asked("train")).toHaveLength(1));
    expect(run.phase).toBe("training");
  });

  it("steps one batch or to the end of the epoch, and is idle again", async () => {
    const { engine, run } = await watchReady();
    await run.step("batch");
    expect(run.phase).toBe("idle");
    await run.step("epoch");
    expect(engine.asked("step").map(({ unit }) => unit)).toEqual(["batch", "epoch"]);
  });

  it("pauses for a step", async () => {
    const { engine, run } = await watchReady();
    run.train();
    await run.step("batch");
    expect(
      engine.requests.map(({ name }) => name).filter((name) => name !== "decisionMaps"),
    ).toEqual(["load", "train", "pause", "step"]);
    expect(run.isPlaying).toBe(false);
  });

  it("is over when every network has diverged", async () => {
    const { engine, run } = await watchReady();
    run.train();
    engine.emit({ kind: "stopped", runId: 1, reason: "allDiverged" });
    await until(() => expect(run.phase).toBe("allDiverged"));
    run.train();
    expect(run.phase).toBe("allDiverged");
  });
});

describe("a changed setting", () => {
  it("makes a new run where every network had diverged, even a learning rate", async () => {
    const { engine, run } = await watchReady();
    run.train();
    engine.emit({ kind: "stopped", runId: 1, reason: "allDiverged" });
    await until(() => expect(run.phase).toBe("allDiverged"));
    run.follow(withTraining({ learningRate: 0.01 }));
    await until(() => expect(run.phase).toBe("idle"));
    expect(engine.asked("load").map(({ runId }) => runId)).toEqual([1, 2]);
    expect(engine.asked("setLearningRate")).toEqual([]);
  });

  it("does not wait for a build that has taken too long", async () => {
    const { engine, run, callLater } = await watchReady();
    const never = deferred<void>();
    engine.onload = () => never.promise;
    run.follow({ ...EXPERIMENT, seed: 2 });
    await until(() => expect(engine.asked("load")).toHaveLength(2));
    callLater();
    engine.onload = () => undefined;
    run.follow({ ...EXPERIMENT, seed: 3 });
    await until(() => expect(run.phase).toBe("idle"));
    expect(run.record?.experiment.seed).toBe(3);
    expect(engine.terminated).toEqual([0]);
  });

  it("rebuilds the run, which goes on playing", async () => {
    const { engine, run } = await watchReady();
    run.train();
    run.follow(withTraining({ batchSize: 5 }));
    await until(() => expect(engine.asked("train")).toHaveLength(2));
    expect(engine.asked("load").map(({ runId }) => runId)).toEqual([1, 2]);
    expect(engine.asked("train")[1].runId).toBe(2);
    expect(run.phase).toBe("training");
  });

  it("stays paused where the run was paused", async () => {
    const { engine, run } = await watchReady();
    run.follow({ ...EXPERIMENT, seed: 2 });
    await until(() => expect(run.record?.experiment.seed).toBe(2));
    expect(run.phase).toBe("idle");
    expect(engine.asked("train")).toEqual([]);
  });

  it("changes the learning rate live, and notes it once steps have been made", async () => {
    const { engine, run } = await watchReady();
    run.follow(withTraining({ learningRate: 0.3 }));
    expect(run.liveChanges).toEqual([]);
    engine.emit(progress(1, [evaluation(4, 8, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(4));
    run.follow(withTraining({ learningRate: 1 }));
    await until(() => expect(engine.asked("setLearningRate")).toHaveLength(2));
    expect(engine.asked("setLearningRate")[1]).toEqual({
      runId: 1,
      variant: null,
      learningRate: 1,
    });
    expect(run.liveChanges).toEqual([
      { kind: "learningRate", epoch: 4, step: 8, learningRate: 1, replaced: 0.3 },
    ]);
    expect(run.views[0].summary).toMatch(/SGD 1$/);
    expect(engine.asked("load")).toHaveLength(1);
  });

  it("moves the end of training live", async () => {
    const { engine, run } = await watchReady();
    run.train();
    run.follow(withTraining({ epochs: 50 }));
    await until(() => expect(engine.asked("train")).toHaveLength(2));
    expect(engine.asked("train")[1].untilEpoch).toBe(50);
    expect(engine.asked("load")).toHaveLength(1);
  });

  it("rebuilds once for a whole drag", async () => {
    const { engine, run, callLater } = await watchReady();
    for (const noise of [1, 2, 3])
      run.follow({ ...EXPERIMENT, data: { ...EXPERIMENT.data, noise } }, true);
    callLater();
    await until(() => expect(run.record?.experiment.data.noise).toBe(3));
    expect(engine.asked("load").map(({ experiment }) => experiment.data.noise)).toEqual([0, 3]);
  });

  it("is not built again after a reset in the middle of a drag", async () => {
    const { engine, run, callLater } = await watchReady();
    run.follow({ ...EXPERIMENT, seed: 4 }, true);
    run.reset();
    callLater();
    await until(() => expect(run.record?.experiment.seed).toBe(4));
    expect(engine.asked("load").map(({ experiment }) => experiment.seed)).toEqual([1, 4]);
  });

  it("wins over the one before it that is still being built", async () => {
    const { engine, run } = watch();
    const first = deferred<void>();
    engine.onload = (runId) => (runId === 1 ? first.promise : undefined);
    run.start();
    run.follow({ ...EXPERIMENT, seed: 9 });
    await until(() => expect(run.phase).toBe("idle"));
    first.resolve();
    run.follow(withTraining({ epochs: 20 }));
    await until(() => expect(engine.asked("load")).toHaveLength(3));
    await until(() => expect(run.phase).toBe("idle"));
    expect(run.record?.experiment.seed).toBe(EXPERIMENT.seed);
    expect(run.record?.loaded.runId).toBe(3);
  });

  it("keeps the cards until the new run is ready if they are the same, and empties them if not", async () => {
    const { engine, run } = await watchReady();
    engine.emit(progress(1, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    run.follow(withTraining({ batchSize: 5 }));
    expect(run.views[0].testLoss?.median).toBe(1);
    run.follow({ ...EXPERIMENT, variants: [] });
    expect(run.views.map(({ name, testLoss }) => [name, testLoss])).toEqual([["base", null]]);
  });
});

describe("trouble", () => {
  it("of an experiment that is refused is said, and another is built", async () => {
    const { engine, run } = await watchReady();
    engine.onload = (runId) => {
      if (runId === 2) throw new RangeError("a million units need 4 GB");
    };
    run.train();
    run.follow({ ...EXPERIMENT, seed: 2 });
    await until(() => expect(run.phase).toBe("refused"));
    expect(run.engine.error).toBe("a million units need 4 GB");
    expect(run.isPlaying).toBe(false);
    run.follow(EXPERIMENT);
    await until(() => expect(run.phase).toBe("idle"));
    expect(run.engine.error).toBeNull();
  });

  it.each([
    ["crashes", (engine: FakeEngine) => engine.crash("out of memory")],
    [
      "says that it cannot go on",
      (engine: FakeEngine) =>
        engine.emit({
          kind: "failed",
          runId: 1,
          error: { name: "Error", message: "out of memory" },
        }),
    ],
  ])("of an engine that %s keeps what is shown until it is restarted", async (_, breakIt) => {
    const { engine, run } = await watchReady();
    engine.emit(progress(1, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    run.train();
    breakIt(engine);
    await until(() => expect(run.phase).toBe("lost"));
    expect(run.engine.error).toBe("out of memory");
    expect(run.isPlaying).toBe(false);
    expect(run.views[0].testLoss?.median).toBe(1);
    run.follow({ ...EXPERIMENT, seed: 5 });
    run.start();
    await until(() => expect(run.phase).toBe("idle"));
    expect(engine.terminated).toEqual([0]);
    expect(run.record?.experiment.seed).toBe(5);
    expect(run.engine.error).toBeNull();
  });

  it("of the GPU is shown while it lasts and afterwards", async () => {
    const { engine, run } = await watchReady();
    engine.emit({ kind: "backendLost", runId: 1, continuesOn: null });
    await until(() => expect(run.engine.contextLoss).toEqual({ continuesOn: null }));
    engine.emit({ kind: "backendLost", runId: 1, continuesOn: "wasm" });
    await until(() => expect(run.engine.contextLoss).toEqual({ continuesOn: "wasm" }));
  });

  it("of diverged networks counts as the worst in medians and is said on the card", async () => {
    const { engine, run } = await watchReady();
    const divergence = { variant: 0, step: 1, epoch: 0, layer: 1 };
    engine.emit({
      kind: "diverged",
      runId: 1,
      divergences: [
        { ...divergence, replicate: 0 },
        { ...divergence, replicate: 2, step: 2 },
      ],
    });
    engine.emit(progress(1, [evaluation(1, 2, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    const [sigmoid, tanh] = run.views;
    expect(sigmoid.testLoss).toEqual({ median: Infinity, low: 0.2, high: Infinity });
    expect(sigmoid.testAccuracy?.median).toBe(0);
    expect(sigmoid.divergence).toBe("2 of 3 diverged, the first at step 1 in layer 1");
    expect(tanh.testLoss?.median).toBe(0.5);
    expect(tanh.divergence).toBeNull();
  });
});

describe("decision maps", () => {
  it("are fine while paused and coarse while training", async () => {
    const { engine, run } = await watchReady();
    await until(() => expect(run.views[0].map?.resolution).toBe(100));
    run.train();
    engine.emit(progress(1, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.views[0].map?.resolution).toBe(50));
    engine.emit({ kind: "stopped", runId: 1, reason: "finished" });
    await until(() => expect(run.views[0].map?.resolution).toBe(100));
  });

  it("are not asked for where none are shown, but confusions", async () => {
    const { engine, run } = watch(changeSource(EXPERIMENT, "iris"));
    run.results.mapWith(() => []);
    run.start();
    await until(() => expect(run.phase).toBe("idle"));
    engine.emit(progress(1, [evaluation(1, 2, [1, 1, 1, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(1));
    expect(engine.asked("decisionMaps")).toEqual([]);
    expect(run.views[0].points).toBeNull();
    expect(run.views[0].confusion?.classNames).toEqual(["setosa", "versicolor", "virginica"]);
  });

  it("are asked for over the axes that are chosen, at once and of the record", async () => {
    const { engine, run } = await watchReady(changeSource(EXPERIMENT, "iris"));
    await until(() => expect(run.views[0].map).not.toBeNull());
    run.results.mapWith(({ experiment }) => [experiment.data.features.indexOf("petal_length_cm")]);
    await until(() => expect(run.views[0].curve).not.toBeNull());
    expect(engine.asked("decisionMaps").at(-1)).toMatchObject({ axes: [2], resolution: 400 });
    expect(run.views[0].map).toBeNull();
    expect(run.views[0].curve).toMatchObject({ range: [-6, 6], numOutputs: 2 });
    expect(run.views[0].points?.axisNames).toEqual(["petal length cm", "target"]);
    run.results.mapWith(() => []);
    expect([run.views[0].map, run.views[0].curve, run.views[0].points]).toEqual([null, null, null]);
  });

  it("show the replicate with the median loss, or the one picked", async () => {
    const { engine, run } = await watchReady();
    engine.emit(progress(1, [evaluation(1, 2, [0.9, 0.1, 0.5, 0.1, 0.5, 0.9])]));
    await until(() => expect(run.views.map((view) => view.replicateShown)).toEqual([2, 1]));
    run.results.showReplicate(1, 0);
    expect(run.views.map((view) => view.replicateShown)).toEqual([2, 0]);
    await until(() => expect(engine.asked("decisionMaps").at(-1)?.replicates).toEqual([2, 0]));
    run.results.showReplicate(1, null);
    expect(run.views[1].replicateShown).toBe(1);
  });

  it("stay with a replicate while training as long as it is near the median", async () => {
    const { engine, run } = await watchReady();
    engine.emit(progress(1, [evaluation(1, 2, [0.1, 0.5, 0.9, 1, 1, 1])]));
    await until(() => expect(run.views[0].replicateShown).toBe(1));
    run.train();
    // Replicate 1 of three is now the lowest: one rank from the median.
    engine.emit(progress(1, [evaluation(2, 4, [0.5, 0.1, 0.9, 1, 1, 1])]));
    await until(() => expect(run.record?.epoch).toBe(2));
    expect(run.views[0].replicateShown).toBe(1);
    run.pause();
    engine.emit({ kind: "stopped", runId: 1, reason: "paused" });
    await until(() => expect(run.views[0].replicateShown).toBe(0));
  });

  it("have the points of the replicate that they show, the same object each time", async () => {
    const { engine, run } = await watchReady();
    await until(() => expect(run.views[0].map).not.toBeNull());
    const { points } = run.views[0];
    // The fake's columns count up from the replicate's number.
    expect([...points!.train.slice(0, 4)]).toEqual([0, 1, 2, 3]);
    const map = deferred<void>();
    engine.onmaps = () => map.promise;
    engine.emit(progress(1, [evaluation(1, 2, [0.9, 0.1, 0.5, 1, 1, 1])]));
    await until(() => expect(run.views[0].replicateShown).toBe(2));
    expect(run.views[0].points).toBe(points);
    map.resolve();
    await until(() => expect(run.views[0].points!.train[0]).toBe(2));
  });
});

describe("the backend", () => {
  it("is asked for by name after the user chose it", async () => {
    const { engine, run } = await watchReady();
    run.chooseBackend("wasm");
    await until(() => expect(engine.asked("load")).toHaveLength(2));
    expect(engine.asked("load")[1].backend).toBe("wasm");
    run.chooseBackend("wasm");
    expect(engine.asked("load")).toHaveLength(2);
  });
});

describe("the verdict", () => {
  it("stands for a reading time while training, and is exact when training stops", async () => {
    const { engine, run, callLater } = await watchReady();
    run.results.describeWith(describeRecord);
    run.train();
    const report = async (epoch: number, loss: number) => {
      const losses = Array.from({ length: 6 }, () => loss);
      const layers = Array.from({ length: 6 }, () => [0.5, 0.5]);
      engine.emit(
        progress(1, [evaluation(epoch, 2 * epoch, losses)], [snapshot(epoch, 2 * epoch, layers)]),
      );
      await until(() => expect(run.record?.epoch).toBe(epoch));
    };
    await report(1, 0.5);
    const first = run.results.verdicts;
    expect(first.length).toBeGreaterThan(0);
    await report(2, 0.25);
    expect(run.results.verdicts).toBe(first);
    callLater();
    await report(3, 0.2);
    expect(run.results.verdicts).not.toBe(first);
    await report(4, 0.125);
    engine.emit({ kind: "stopped", runId: 1, reason: "finished" });
    await until(() => expect(run.phase).toBe("finished"));
    expect(run.results.verdicts.map(({ text }) => text).join(" ")).toMatch(/\.88/);
  });
});
