import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { Evaluation } from "../../../src/protocol/messages";
import { readDataFile } from "../dataFile";
import { lookAtRun } from "../lookAtRun";
import { useNodeBackend } from "../useNodeBackend";
import { openSession, type OpenSession } from "./openSession";

/** 30 train examples in batches of 8: four steps an epoch, the last of 6 examples. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { examples: 60 },
  network: { hidden: [6, 5] },
  training: { batchSize: 8 },
  variants: [
    { name: "tanh" },
    { name: "ReLU", network: { activation: "relu" }, training: { learningRate: 0.02 } },
  ],
});
const STEPS_PER_EPOCH = 4;

/** Squared errors of ReLU outputs at rate 10 overflow within some tens of steps. */
const DIVERGING = withDefaults({
  replicates: 2,
  data: { source: "plane", examples: 60 },
  network: { hidden: [6], activation: "relu" },
  training: { learningRate: 10 },
});

let session: OpenSession;
beforeEach(() => {
  session = openSession(readDataFile);
});
afterEach(() => session.close());

const load = (runId: number, experiment = EXPERIMENT) =>
  session.send("load", { runId, experiment, backend: "cpu" });

const lastEvaluation = () =>
  session
    .all("progress")
    .flatMap(({ evaluations }) => evaluations)
    .at(-1)!;

const lastLayers = () =>
  session
    .all("progress")
    .flatMap(({ layers }) => layers)
    .at(-1)!;

/** What a run that nobody disturbed gives after `epochs`. */
async function undisturbed(epochs: number): Promise<Evaluation> {
  return (await lookAtRun(EXPERIMENT, epochs * STEPS_PER_EPOCH)).evaluation;
}

describe("load", () => {
  it("describes the run", async () => {
    const run = await load(1);
    // (2 + 1) 6 + (6 + 1) 5 + (5 + 1) 2 parameters.
    expect(run).toMatchObject({
      runId: 1,
      backend: { name: "cpu", renderer: null, isHalfPrecision: false, measured: [] },
      numNetworks: 4,
      numParameters: [65, 65],
      numStacks: 1,
      stepsPerEpoch: [4, 4],
    });
    expect(run.data.map(({ replicate }) => replicate)).toEqual([0, 1]);
    expect(run.data[0].trainRaw).toHaveLength(2 * 30);
    expect(run.data[0].testY).toHaveLength(30);
    expect(run.backend.reason).not.toBe("");
  });

  it("says what it is busy with, then shows epoch 0", async () => {
    await load(1);
    expect(session.all("status").every(({ runId, message }) => runId === 1 && message)).toBe(true);
    const [progress] = session.all("progress");
    expect(progress).toMatchObject({ runId: 1, epoch: 0, step: 0 });
    expect(progress.evaluations).toEqual([await undisturbed(0)]);
    expect(progress.layers.map(({ step }) => step)).toEqual([0]);
  });

  it("chooses the fastest backend by measuring, and names it with its reason", async () => {
    await useNodeBackend("wasm");
    const { backend } = await session.send("load", {
      runId: 1,
      experiment: EXPERIMENT,
      backend: "auto",
    });
    const fastest = [...backend.measured].sort((a, b) => b.stepsPerSecond - a.stepsPerSecond)[0];
    expect(backend.measured.map(({ name }) => name)).toEqual(["wasm", "cpu"]);
    expect(backend.name).toBe(fastest.name);
    expect(backend.reason).toMatch(/WebGL is missing here.*WebAssembly \d+, plain JavaScript \d+/);
  });

  it("reads a real set from its file", async () => {
    const iris = withDefaults({
      replicates: 1,
      data: { source: "iris" },
      network: { hidden: [4] },
    });
    const run = await load(1, iris);
    expect(run.classNames).toHaveLength(3);
    expect(run.data[0].trainY).toHaveLength(120);
  });

  it("is refused, with the reason, where the backend or the file cannot be had", async () => {
    const experiment = EXPERIMENT;
    await expect(session.send("load", { runId: 1, experiment, backend: "webgl" })).rejects.toThrow(
      "the webgl backend cannot be started here",
    );
    const lost = openSession(() => Promise.reject(new Error("digits.csv could not be loaded")));
    const digits = withDefaults({ data: { source: "digits" } });
    await expect(
      lost.send("load", { runId: 1, experiment: digits, backend: "cpu" }),
    ).rejects.toThrow("digits.csv could not be loaded");
    lost.close();
    // The session is none the worse for it.
    expect((await load(2)).runId).toBe(2);
  });

  it("starts over with the same numbers: that is a reset", async () => {
    await load(1);
    const first = lastEvaluation();
    await session.send("step", { runId: 1, unit: "epoch" });
    expect(lastEvaluation()).not.toEqual(first);
    await load(2);
    expect(lastEvaluation()).toEqual(first);
  });

  it("is refused when a newer one came before it was done", async () => {
    const slow = openSession(async (name) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return readDataFile(name);
    });
    const iris = withDefaults({ data: { source: "iris" } });
    const both = await Promise.allSettled([
      slow.send("load", { runId: 1, experiment: iris, backend: "cpu" }),
      slow.send("load", { runId: 2, experiment: EXPERIMENT, backend: "cpu" }),
    ]);
    slow.close();
    expect(both).toMatchObject([
      { status: "rejected", reason: { message: "run 2 took its place" } },
      { status: "fulfilled", value: { runId: 2 } },
    ]);
  });
});

describe("train", () => {
  it("finishes at untilEpoch exactly, with the numbers of an undisturbed run", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 30 });
    expect(await session.until("stopped")).toEqual({
      kind: "stopped",
      runId: 1,
      reason: "finished",
    });
    const last = session.all("progress").at(-1)!;
    expect(last).toMatchObject({ epoch: 30, step: 30 * STEPS_PER_EPOCH });
    expect(lastEvaluation()).toEqual(await undisturbed(30));
    const { snapshot } = await lookAtRun(EXPERIMENT, 30 * STEPS_PER_EPOCH);
    expect(lastLayers()).toEqual(snapshot);
  });

  it("goes on from there when asked for more epochs", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 5 });
    await session.until("stopped");
    await session.send("train", { runId: 1, untilEpoch: 12 });
    expect(await session.until("stopped", 2)).toMatchObject({ reason: "finished" });
    expect(lastEvaluation()).toEqual(await undisturbed(12));
  });

  it("takes a new end while it trains", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 100_000 });
    await session.send("train", { runId: 1, untilEpoch: 3 });
    expect(await session.until("stopped")).toMatchObject({ reason: "finished" });
  });

  it("reports no more than once a frame, and every evaluation in order", async () => {
    await load(1);
    const numBefore = session.events.length;
    await session.send("train", { runId: 1, untilEpoch: 120 });
    await session.until("stopped");
    const atMs = session.events.flatMap(({ kind }, i) =>
      i >= numBefore && kind === "progress" ? [session.emittedAtMs[i]] : [],
    );
    expect(atMs.length).toBeGreaterThan(3);
    // The last comes with the stop, whenever that is.
    const gaps = atMs.slice(1, -1).map((at, i) => at - atMs[i]);
    // A frame is 16.7 ms; between the session's look at the clock and ours lies a pause of the collector at worst.
    expect(Math.min(...gaps)).toBeGreaterThan(10);
    const epochs = session
      .all("progress")
      .flatMap(({ evaluations }) => evaluations.map((one) => one.epoch));
    expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
  });

  it("says that all networks diverged, each with its step and layer, and stops", async () => {
    await load(1, DIVERGING);
    await session.send("train", { runId: 1, untilEpoch: 1000 });
    expect(await session.until("stopped")).toMatchObject({ reason: "allDiverged" });
    const divergences = session.all("diverged").flatMap((event) => event.divergences);
    expect(divergences.map(({ replicate }) => replicate).sort()).toEqual([0, 1]);
    for (const { layer, step, epoch } of divergences) {
      expect([1, 2]).toContain(layer);
      expect(epoch).toBe(Math.floor((step - 1) / 3));
    }
    expect(lastEvaluation().trainLoss.every(Number.isFinite)).toBe(true);
  });
});

describe("pause", () => {
  it("stops with the exact numbers of the step reached, and training goes on from there", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 60 });
    await session.untilMatch("progress", ({ step }) => step > 8);
    await session.send("pause", { runId: 1 });
    expect(await session.until("stopped")).toMatchObject({ reason: "paused" });
    const { step } = session.all("progress").at(-1)!;
    expect(lastEvaluation()).toEqual((await lookAtRun(EXPERIMENT, step)).evaluation);
    await session.send("train", { runId: 1, untilEpoch: 60 });
    await session.until("stopped", 2);
    expect(lastEvaluation()).toEqual(await undisturbed(60));
  });

  it("that is taken back at once is no stop any more, and there is one stop in the end", async () => {
    await load(1);
    for (let i = 0; i < 5; i++) {
      await session.send("train", { runId: 1, untilEpoch: 100_000 });
      await session.send("pause", { runId: 1 });
      await session.send("train", { runId: 1, untilEpoch: 100_000 });
      // Events and answers come in order: a stop from here on would say that nothing runs.
      const numStops = session.all("stopped").length;
      const { step } = session.all("progress").at(-1)!;
      await session.untilMatch("progress", (event) => event.step > step + 8);
      expect(session.all("stopped")).toHaveLength(numStops);
    }
    const numStops = session.all("stopped").length;
    await session.send("pause", { runId: 1 });
    await session.until("stopped", numStops + 1);
    await session.send("step", { runId: 1, unit: "batch" });
    expect(session.all("stopped")).toHaveLength(numStops + 1);
  });
});

describe("step", () => {
  it("makes one update, then the rest of the epoch, then a whole one", async () => {
    await load(1);
    const steps = [];
    for (const unit of ["batch", "epoch", "epoch"] as const) {
      await session.send("step", { runId: 1, unit });
      const { step, epoch, evaluations, layers } = session.all("progress").at(-1)!;
      expect(evaluations.map((one) => one.step)).toEqual([step]);
      expect(layers.map((one) => one.step)).toEqual([step]);
      steps.push({ step, epoch });
    }
    expect(steps).toEqual([
      { step: 1, epoch: 0 },
      { step: 4, epoch: 1 },
      { step: 8, epoch: 2 },
    ]);
    expect(lastEvaluation()).toEqual(await undisturbed(2));
  });

  it("ends training that runs", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 100_000 });
    await session.send("step", { runId: 1, unit: "batch" });
    expect(await session.until("stopped")).toMatchObject({ reason: "paused" });
    const { step } = session.all("progress").at(-1)!;
    expect(lastEvaluation()).toEqual((await lookAtRun(EXPERIMENT, step)).evaluation);
  });
});

describe("setLearningRate", () => {
  const afterTwoSteps = async (variant: number | null) => {
    await load(1);
    await session.send("step", { runId: 1, unit: "batch" });
    await session.send("setLearningRate", { runId: 1, variant, learningRate: 0.5 });
    await session.send("step", { runId: 1, unit: "batch" });
    return lastEvaluation().trainLoss;
  };

  it("of the base changes the variants that do not give their own, from the next step on", async () => {
    const { evaluation } = await lookAtRun(EXPERIMENT, 2);
    const trainLoss = await afterTwoSteps(null);
    expect([...trainLoss.slice(2)]).toEqual([...evaluation.trainLoss.slice(2)]);
    expect(trainLoss[0]).not.toBe(evaluation.trainLoss[0]);
    expect(trainLoss[1]).not.toBe(evaluation.trainLoss[1]);
  });

  it("of one variant changes that one", async () => {
    const { evaluation } = await lookAtRun(EXPERIMENT, 2);
    const trainLoss = await afterTwoSteps(1);
    expect([...trainLoss.slice(0, 2)]).toEqual([...evaluation.trainLoss.slice(0, 2)]);
    expect(trainLoss[2]).not.toBe(evaluation.trainLoss[2]);
  });

  it("to what it was changes nothing", async () => {
    await load(1);
    await session.send("setLearningRate", { runId: 1, variant: null, learningRate: 0.1 });
    await session.send("step", { runId: 1, unit: "epoch" });
    expect(lastEvaluation()).toEqual(await undisturbed(1));
  });
});

describe("decisionMaps", () => {
  const ask = (resolution: number, runId = 1) =>
    session.send("decisionMaps", { runId, replicates: [0, 1], resolution });

  it("shows the replicates asked for, as probabilities", async () => {
    await load(1);
    const maps = await ask(6);
    expect(maps.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    for (const { values, resolution, extent } of maps) {
      expect(resolution).toBe(6);
      expect(extent).toEqual([-6, 6, -6, 6]);
      expect(values).toHaveLength(6 * 6 * 2);
      for (let i = 0; i < values.length; i += 2) {
        expect(values[i]).toBeGreaterThan(0);
        // Two float32 probabilities.
        expect(values[i] + values[i + 1]).toBeCloseTo(1, 6);
      }
    }
  });

  it("come while training too, one answer a request", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 100_000 });
    const before = (await ask(5))[0].values;
    const after = (await ask(5))[0].values;
    expect(after).not.toEqual(before);
    await session.send("pause", { runId: 1 });
    await session.until("stopped");
  });

  it("are refused when a newer request comes before the answer", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 100_000 });
    // So dear that the maps' share of the time is spent for a while.
    await ask(40);
    const both = await Promise.allSettled([ask(5), ask(7)]);
    expect(both).toMatchObject([
      { status: "rejected", reason: { message: "a newer request took its place" } },
      { status: "fulfilled", value: [{ resolution: 7 }, { resolution: 7 }] },
    ]);
    await session.send("pause", { runId: 1 });
    await session.until("stopped");
  });

  it("are refused when another run takes the place of theirs", async () => {
    await load(1);
    await session.send("train", { runId: 1, untilEpoch: 100_000 });
    await ask(40);
    const [maps] = await Promise.allSettled([ask(5), load(2)]);
    expect(maps).toMatchObject({
      status: "rejected",
      reason: { message: "another run took its place" },
    });
  });
});

describe("a request for a run that is not loaded", () => {
  it("is refused, whichever it is", async () => {
    const refusal = "run 1 is not loaded";
    const requests = () => [
      session.send("train", { runId: 1, untilEpoch: 5 }),
      session.send("pause", { runId: 1 }),
      session.send("step", { runId: 1, unit: "batch" }),
      session.send("setLearningRate", { runId: 1, variant: null, learningRate: 1 }),
      session.send("decisionMaps", { runId: 1, replicates: [0, 0], resolution: 5 }),
    ];
    for (const result of await Promise.allSettled(requests()))
      expect(result).toMatchObject({ status: "rejected", reason: { message: refusal } });
    await load(1);
    await load(2);
    for (const result of await Promise.allSettled(requests()))
      expect(result).toMatchObject({ status: "rejected", reason: { message: refusal } });
    // And the loaded run was not touched.
    await session.send("step", { runId: 2, unit: "epoch" });
    expect(lastEvaluation()).toEqual(await undisturbed(1));
  });

  it("does not stop the run that trains", async () => {
    await load(1);
    await load(2);
    await session.send("train", { runId: 2, untilEpoch: 20 });
    await expect(session.send("pause", { runId: 1 })).rejects.toThrow("run 1 is not loaded");
    await expect(session.send("step", { runId: 1, unit: "batch" })).rejects.toThrow(
      "run 1 is not loaded",
    );
    expect(await session.until("stopped")).toMatchObject({ runId: 2, reason: "finished" });
  });
});
