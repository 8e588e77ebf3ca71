import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { NO_STOP, type StopSettings } from "../../../src/core/training/stop/StopSettings";
import { Run } from "../../../src/engine/Run";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import { useNodeBackend } from "../useNodeBackend";
import { EXPERIMENT, STEPS_PER_EPOCH, useSession } from "./useSession";

const EPOCHS = 40;
const session = useSession();

/** Mean of the two replicates, which is their median, `[epoch][variant]`. */
async function medians(of: "testLoss" | "testAccuracy"): Promise<number[][]> {
  await useNodeBackend("cpu");
  const run = new Run(makeRunMaterial(EXPERIMENT, null));
  const found: number[][] = [];
  while (run.epoch <= EPOCHS) {
    const values = (await run.evaluate())[of];
    found.push([(values[0] + values[1]) / 2, (values[2] + values[3]) / 2]);
    for (let i = 0; i < STEPS_PER_EPOCH; i++) run.advance();
    await run.settle();
  }
  run.dispose();
  return found;
}

async function trainBy(rules: Partial<StopSettings>, count = 1) {
  const stop = { ...NO_STOP, ...rules };
  await session().send("train", { runId: 1, untilEpoch: EPOCHS, stop });
  return session().until("stopped", count);
}

describe("a session's stop rules", () => {
  it("end training at the first epoch at which every variant has the test loss", async () => {
    const losses = await medians("testLoss");
    const firstOf = (at: number, every: boolean) =>
      losses.findIndex((epoch, i) => {
        const isReached = epoch.map((loss) => loss <= at);
        return i > 0 && (every ? !isReached.includes(false) : isReached.includes(true));
      });
    // One that the variants reach at different epochs.
    const at = losses.flat().find((loss) => firstOf(loss, true) > firstOf(loss, false))!;
    const first = firstOf(at, true);
    const firstAny = firstOf(at, false);
    expect(firstAny).toBeGreaterThan(0);

    await session().load(1);
    expect(await trainBy({ testLoss: at })).toEqual({
      kind: "stopped",
      runId: 1,
      reason: "finished",
      stop: {
        rule: "testLoss",
        value: at,
        epoch: first,
        when: "all",
        variants: [0, 1],
        hasDiverged: false,
      },
    });
    // What is shown is of that very epoch.
    expect(session().lastEvaluation()).toMatchObject({ epoch: first });
    expect(session().lastLayers()).toMatchObject({ epoch: first });

    await session().load(2);
    await session().send("train", {
      runId: 2,
      untilEpoch: EPOCHS,
      stop: { ...NO_STOP, testLoss: at, when: "any" },
    });
    expect(await session().until("stopped", 2)).toMatchObject({ stop: { epoch: firstAny } });
  });

  it("end training at a test accuracy", async () => {
    const accuracies = await medians("testAccuracy");
    const at = Math.max(...accuracies.map((epoch) => Math.min(...epoch)));
    const first = accuracies.findIndex((epoch, i) => i > 0 && epoch.every((one) => one >= at));
    await session().load(1);
    expect(await trainBy({ testAccuracy: at })).toMatchObject({
      reason: "finished",
      stop: { rule: "testAccuracy", epoch: first },
    });
  });

  it("end training after epochs without a lower test loss, and again as many later", async () => {
    const losses = await medians("testLoss");
    const bests = [0, 1].map((v) => losses.map((_, e) => bestEpoch(losses.slice(0, e + 1), v)));
    const patience = 2;
    const first = losses.findIndex((_, e) => bests.some((best) => e - best[e] >= patience));
    expect(first).toBeGreaterThan(0);
    await session().load(1);
    const rules = { patience, when: "any" as const };
    expect(await trainBy(rules)).toMatchObject({ stop: { rule: "patience", epoch: first } });
    // Both are counted anew from the stop.
    const isOut = (e: number, best: readonly number[]) => e - Math.max(first, best[e]) >= patience;
    const second = losses.findIndex((_, e) => bests.some((best) => isOut(e, best)));
    const again = await trainBy(rules, 2);
    expect(again.stop?.epoch ?? EPOCHS).toBe(second < 0 ? EPOCHS : second);
  });

  it("do not keep training from going on to its last epoch after they ended it", async () => {
    await session().load(1);
    expect(await trainBy({ testLoss: 1000 })).toMatchObject({ stop: { epoch: 1 } });
    expect(await trainBy({ testLoss: 1000 }, 2)).toEqual({
      kind: "stopped",
      runId: 1,
      reason: "finished",
    });
    expect(session().lastEvaluation().epoch).toBe(EPOCHS);
  });

  it("end training by seconds before its last epoch", async () => {
    await session().load(1);
    await session().send("train", {
      runId: 1,
      untilEpoch: 1_000_000,
      stop: { ...NO_STOP, seconds: 1 },
    });
    expect(await session().until("stopped")).toMatchObject({
      reason: "finished",
      stop: { rule: "seconds", value: 1 },
    });
  });

  it("can be set and changed while it trains", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 1_000_000 });
    await session().untilMatch("progress", ({ epoch }) => epoch >= 2);
    await session().send("train", {
      runId: 1,
      untilEpoch: 1_000_000,
      stop: { ...NO_STOP, testLoss: 1000 },
    });
    expect(await session().until("stopped")).toMatchObject({ stop: { rule: "testLoss" } });
  });

  it("hear of real targets that they have no accuracy", async () => {
    const plane = withDefaults({ replicates: 1, data: { source: "plane", examples: 60 } });
    await session().load(1, plane);
    await session().send("train", {
      runId: 1,
      untilEpoch: 2,
      stop: { ...NO_STOP, testAccuracy: 0 },
    });
    expect(await session().until("stopped")).toEqual({
      kind: "stopped",
      runId: 1,
      reason: "finished",
    });
  });
});

describe("a session's speed", () => {
  it("rests between epochs, answers meanwhile, and pauses at once", async () => {
    await session().load(1);
    // An epoch in 100 seconds: nothing here waits for the second.
    await session().send("train", { runId: 1, untilEpoch: EPOCHS, epochsPerSecond: 0.01 });
    await session().untilMatch("progress", ({ epoch }) => epoch === 1);
    await session().send("decisionMaps", {
      runId: 1,
      replicates: [0, 0],
      resolution: 4,
      axes: [0, 1],
    });
    await session().send("pause", { runId: 1 });
    expect(await session().until("stopped")).toMatchObject({ reason: "paused" });
    expect(session().lastEvaluation().epoch).toBe(1);
  });

  it("can be made the fastest while it rests", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 5, epochsPerSecond: 0.01 });
    await session().untilMatch("progress", ({ epoch }) => epoch === 1);
    await session().send("train", { runId: 1, untilEpoch: 5, epochsPerSecond: null });
    expect(await session().until("stopped")).toMatchObject({ reason: "finished" });
    expect(session().lastEvaluation().epoch).toBe(5);
  });
});

function bestEpoch(losses: readonly (readonly number[])[], variant: number): number {
  const own = losses.map((epoch) => epoch[variant]);
  return own.indexOf(Math.min(...own));
}
