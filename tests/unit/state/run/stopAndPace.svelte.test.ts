import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { NO_STOP, type Stop } from "../../../../src/core/training/stop/StopSettings";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { FakeEngine } from "./fakeEngine";
import { until } from "./until";

const EXPERIMENT = withDefaults({ replicates: 3, network: { hidden: [2] } });
const STOP: Stop = {
  rule: "testLoss",
  value: 0.05,
  epoch: 82,
  when: "all",
  variants: [0],
  hasDiverged: false,
};

/** A run that is ready, whose speed can be changed. */
async function watchReady() {
  const engine = new FakeEngine();
  const speed: { epochsPerSecond: number | null } = { epochsPerSecond: null };
  const run = new RunMonitor(EXPERIMENT, {
    startEngine: engine.start,
    epochsPerSecond: () => speed.epochsPerSecond,
    nextFrame: () => Promise.resolve(),
    later: () => () => undefined,
  });
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  return { engine, run, speed };
}

describe("a run that a rule stops", () => {
  it("is finished and says by which rule, until it goes on", async () => {
    const { engine, run } = await watchReady();
    run.train();
    engine.emit({ kind: "stopped", runId: 1, reason: "finished", stop: STOP });
    await until(() => expect(run.phase).toBe("finished"));
    expect(run.isPlaying).toBe(false);
    expect(run.stop).toEqual(STOP);
    run.train();
    expect(run.stop).toBeNull();
    engine.emit({ kind: "stopped", runId: 1, reason: "finished" });
    await until(() => expect(run.phase).toBe("finished"));
    expect(run.stop).toBeNull();
  });

  it("takes other rules while it trains, without a new run", async () => {
    const { engine, run } = await watchReady();
    const stop = { ...NO_STOP, patience: 20 };
    run.follow({ ...EXPERIMENT, stop });
    expect(run.phase).toBe("idle");
    run.train();
    run.follow(EXPERIMENT);
    await until(() => expect(engine.asked("train")).toHaveLength(2));
    expect(engine.asked("train").map((params) => params.stop)).toEqual([stop, NO_STOP]);
    expect(engine.asked("load")).toHaveLength(1);
  });
});

describe("a run's speed", () => {
  it("goes to the engine with Train", async () => {
    const { engine, run, speed } = await watchReady();
    speed.epochsPerSecond = 5;
    run.train();
    await until(() => expect(engine.asked("train")[0]?.epochsPerSecond).toBe(5));
  });

  it("of 0 trains nothing, but wants training", async () => {
    const { engine, run, speed } = await watchReady();
    speed.epochsPerSecond = 0;
    run.train();
    expect([run.phase, run.isPlaying]).toEqual(["idle", true]);
    await run.step("batch", true);
    expect([run.phase, run.isPlaying]).toEqual(["idle", true]);
    run.pause();
    expect([run.phase, run.isPlaying]).toEqual(["idle", false]);
    expect(engine.asked("train")).toEqual([]);
  });

  it("of 0 pauses the engine where that trains", async () => {
    const { engine, run, speed } = await watchReady();
    run.train();
    speed.epochsPerSecond = 0;
    run.train();
    await until(() => expect(engine.asked("pause")).toHaveLength(1));
    engine.emit({ kind: "stopped", runId: 1, reason: "paused" });
    await until(() => expect(run.phase).toBe("idle"));
    expect(run.isPlaying).toBe(true);
    speed.epochsPerSecond = null;
    run.train();
    await until(() => expect(engine.asked("train")).toHaveLength(2));
    expect(run.phase).toBe("training");
  });
});
