import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { lookAtRun } from "../lookAtRun";
import { EXPERIMENT, STEPS_PER_EPOCH, undisturbed, useSession } from "./useSession";

/** Squared errors of ReLU outputs at rate 10 overflow within some tens of steps. */
const DIVERGING = withDefaults({
  replicates: 2,
  data: { source: "plane", examples: 60 },
  network: { hidden: [6], activation: "relu" },
  training: { learningRate: 10 },
});

const session = useSession();

describe("train", () => {
  it("finishes at untilEpoch exactly, with the numbers of an undisturbed run", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 30 });
    expect(await session().until("stopped")).toEqual({
      kind: "stopped",
      runId: 1,
      reason: "finished",
    });
    const last = session().all("progress").at(-1)!;
    expect(last).toMatchObject({ epoch: 30, step: 30 * STEPS_PER_EPOCH });
    expect(session().lastEvaluation()).toEqual(await undisturbed(30));
    const { snapshot } = await lookAtRun(EXPERIMENT, 30 * STEPS_PER_EPOCH);
    expect(session().lastLayers()).toEqual(snapshot);
  });

  it("goes on from there when asked for more epochs", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 5 });
    await session().until("stopped");
    await session().send("train", { runId: 1, untilEpoch: 12 });
    expect(await session().until("stopped", 2)).toMatchObject({ reason: "finished" });
    expect(session().lastEvaluation()).toEqual(await undisturbed(12));
  });

  it("takes a new end while it trains", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    await session().send("train", { runId: 1, untilEpoch: 3 });
    expect(await session().until("stopped")).toMatchObject({ reason: "finished" });
  });

  it("reports no more than once a frame, and every evaluation in order", async () => {
    await session().load(1);
    const numBefore = session().events.length;
    await session().send("train", { runId: 1, untilEpoch: 120 });
    await session().until("stopped");
    const atMs = session().events.flatMap(({ kind }, i) =>
      i >= numBefore && kind === "progress" ? [session().emittedAtMs[i]] : [],
    );
    expect(atMs.length).toBeGreaterThan(3);
    // The last comes with the stop, whenever that is.
    const gaps = atMs.slice(1, -1).map((at, i) => at - atMs[i]);
    // A frame is 16.7 ms; between the session's look at the clock and ours lies a pause of the collector at worst.
    expect(Math.min(...gaps)).toBeGreaterThan(10);
    const epochs = session()
      .all("progress")
      .flatMap(({ evaluations }) => evaluations.map((one) => one.epoch));
    expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
  });

  it("says that all networks diverged, each with its step and layer, and stops", async () => {
    await session().load(1, DIVERGING);
    await session().send("train", { runId: 1, untilEpoch: 1000 });
    expect(await session().until("stopped")).toMatchObject({ reason: "allDiverged" });
    const divergences = session()
      .all("diverged")
      .flatMap((event) => event.divergences);
    expect(divergences.map(({ replicate }) => replicate).sort()).toEqual([0, 1]);
    for (const { layer, step, epoch } of divergences) {
      expect([1, 2]).toContain(layer);
      expect(epoch).toBe(Math.floor((step - 1) / 3));
    }
    expect(session().lastEvaluation().trainLoss.every(Number.isFinite)).toBe(true);
  });
});

describe("pause", () => {
  it("stops with the exact numbers of the step reached, and training goes on from there", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 60 });
    await session().untilMatch("progress", ({ step }) => step > 8);
    await session().send("pause", { runId: 1 });
    expect(await session().until("stopped")).toMatchObject({ reason: "paused" });
    const { step } = session().all("progress").at(-1)!;
    expect(session().lastEvaluation()).toEqual((await lookAtRun(EXPERIMENT, step)).evaluation);
    await session().send("train", { runId: 1, untilEpoch: 60 });
    await session().until("stopped", 2);
    expect(session().lastEvaluation()).toEqual(await undisturbed(60));
  });

  it("that is taken back at once is no stop any more, and there is one stop in the end", async () => {
    await session().load(1);
    for (let i = 0; i < 5; i++) {
      await session().send("train", { runId: 1, untilEpoch: 100_000 });
      await session().send("pause", { runId: 1 });
      await session().send("train", { runId: 1, untilEpoch: 100_000 });
      // Events and answers come in order: a stop from here on would say that nothing runs.
      const numStops = session().all("stopped").length;
      const { step } = session().all("progress").at(-1)!;
      await session().untilMatch("progress", (event) => event.step > step + 8);
      expect(session().all("stopped")).toHaveLength(numStops);
    }
    const numStops = session().all("stopped").length;
    await session().send("pause", { runId: 1 });
    await session().until("stopped", numStops + 1);
    await session().send("step", { runId: 1, unit: "batch" });
    expect(session().all("stopped")).toHaveLength(numStops + 1);
  });
});

describe("step", () => {
  it("makes one update, then the rest of the epoch, then a whole one", async () => {
    await session().load(1);
    const steps = [];
    for (const unit of ["batch", "epoch", "epoch"] as const) {
      await session().send("step", { runId: 1, unit });
      const { step, epoch, evaluations, layers } = session().all("progress").at(-1)!;
      expect(evaluations.map((one) => one.step)).toEqual([step]);
      expect(layers.map((one) => one.step)).toEqual([step]);
      steps.push({ step, epoch });
    }
    expect(steps).toEqual([
      { step: 1, epoch: 0 },
      { step: 4, epoch: 1 },
      { step: 8, epoch: 2 },
    ]);
    expect(session().lastEvaluation()).toEqual(await undisturbed(2));
  });

  it("ends training that runs", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    await session().send("step", { runId: 1, unit: "batch" });
    expect(await session().until("stopped")).toMatchObject({ reason: "paused" });
    const { step } = session().all("progress").at(-1)!;
    expect(session().lastEvaluation()).toEqual((await lookAtRun(EXPERIMENT, step)).evaluation);
  });
});

describe("setLearningRate", () => {
  const afterTwoSteps = async (variant: number | null) => {
    await session().load(1);
    await session().send("step", { runId: 1, unit: "batch" });
    await session().send("setLearningRate", { runId: 1, variant, learningRate: 0.5 });
    await session().send("step", { runId: 1, unit: "batch" });
    return session().lastEvaluation().trainLoss;
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
    await session().load(1);
    await session().send("setLearningRate", { runId: 1, variant: null, learningRate: 0.1 });
    await session().send("step", { runId: 1, unit: "epoch" });
    expect(session().lastEvaluation()).toEqual(await undisturbed(1));
  });
});
