import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { SlowMotion } from "../../../../src/state/slow/SlowMotion.svelte";
import { stepTexts } from "../../../../src/state/slow/stepTexts";
import { FakeEngine } from "../run/fakeEngine";
import { evaluation, progress, snapshot } from "../run/reports";
import { until } from "../run/until";

/** DeltaRms of two networks of two layers; the fake updateRatio is the same. */
const LAYERS = [
  [0.1, 0.2],
  [0.3, 0.4],
];

/** One network a variant, trained for one epoch. */
const EXPERIMENT = withDefaults({
  replicates: 1,
  network: { hidden: [2] },
  training: { epochs: 1 },
  variants: [{ name: "tanh" }, { name: "ReLU", network: { activation: "relu" } }],
});

/** A run in slow motion, whose timers wait for `tick()`. */
async function watchSlowly(experiment = EXPERIMENT, losses: readonly number[] = [1, 1]) {
  const engine = new FakeEngine();
  const run = new RunMonitor(experiment, {
    startEngine: engine.start,
    epochsPerSecond: () => 0,
    nextFrame: () => Promise.resolve(),
    later: () => () => undefined,
  });
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  engine.emit(progress(1, [evaluation(0, 0, losses)]));
  await until(() => expect(run.record?.newestEvaluation).not.toBeNull());
  const timers = new Map<() => void, number>();
  const motion = new SlowMotion(run, (callback, delayMs) => {
    timers.set(callback, delayMs);
    return () => timers.delete(callback);
  });
  /** Lets the one timer call, and waits for the phase that follows. */
  const tick = async (phase: string) => {
    const [[callback, delayMs] = []] = timers;
    timers.clear();
    callback?.();
    await until(() => expect(motion.phase).toBe(phase));
    return delayMs;
  };
  /** The engine's report of the step that was asked for. */
  const report = (epoch: number, step: number) =>
    engine.emit(progress(1, [evaluation(epoch, step, [1, 1])], [snapshot(epoch, step, LAYERS)]));
  return { engine, run, motion, timers, tick, report };
}

describe("slow motion", () => {
  it("asks for the step before it is made, and makes it between derivatives and update", async () => {
    const { engine, motion, run, report } = await watchSlowly();
    expect(motion.phase).toBeNull();
    await motion.next();
    expect(engine.asked("previewStep")).toEqual([{ runId: 1, replicates: [0, 0] }]);
    expect([motion.phase, motion.preview?.step]).toEqual(["predict", 0]);
    await motion.next();
    expect(motion.phase).toBe("error");
    await motion.next();
    expect(motion.phase).toBe("derivatives");
    expect(engine.asked("step")).toEqual([]);
    report(0, 1);
    await until(() => expect(run.record?.step).toBe(1));
    // The record is a step ahead: what is shown would be of another moment.
    expect(motion.phase).toBeNull();
  });

  it("goes on by itself while the run plays, a phase after its time, and stops with a pause", async () => {
    const { engine, run, motion, timers, tick, report } = await watchSlowly();
    run.train();
    motion.keepUp();
    expect(await tick("predict")).toBe(0);
    expect(await tick("error")).toBe(1000);
    motion.setPhaseMs(200);
    motion.keepUp();
    expect(await tick("derivatives")).toBe(200);
    expect(timers.size).toBe(1);
    const [[step] = []] = timers;
    timers.clear();
    report(0, 1);
    step?.();
    await until(() => expect(engine.asked("step")).toEqual([{ runId: 1, unit: "batch" }]));
    await until(() => expect(motion.phase).toBe("update"));
    expect(run.isPlaying).toBe(true);
    run.pause();
    motion.keepUp();
    expect(timers.size).toBe(0);
    expect(motion.phase).toBe("update");
  });

  it("pauses at the end of the epochs, as training does", async () => {
    const { run, motion, report } = await watchSlowly();
    run.train();
    for (let i = 0; i < 3; i++) await motion.next();
    report(1, 1);
    await motion.next();
    expect([motion.phase, run.isPlaying]).toEqual(["update", false]);
  });

  it("forgets a step of a run that was built anew", async () => {
    const { run, motion } = await watchSlowly();
    await motion.next();
    run.reset();
    expect(motion.phase).toBeNull();
    await until(() => expect(run.phase).toBe("idle"));
    expect(motion.preview).toBeNull();
  });

  it("tells its follower of each phase, until that leaves", async () => {
    const { motion } = await watchSlowly();
    const heard: string[] = [];
    const leave = motion.follow((phase) => heard.push(phase));
    await motion.next();
    await motion.next();
    leave();
    await motion.next();
    expect(heard).toEqual(["predict", "error"]);
  });

  it("stays with its networks where others become the median, until it is left or the user picks", async () => {
    // In the order of the replicates 1, 2, 3 the losses say that the second is the median, then that the first is.
    const one = { ...EXPERIMENT, replicates: 3, variants: [{ name: "tanh" }] };
    const { engine, run, motion } = await watchSlowly(one, [1, 2, 3]);
    const learn = (step: number) =>
      engine.emit(progress(1, [evaluation(0, step, [2, 1, 3])], [snapshot(0, step, LAYERS)]));
    await until(() => expect(run.results.shownReplicates).toEqual([1]));
    await motion.next();
    learn(1);
    await until(() => expect(run.record?.step).toBe(1));
    expect(run.results.shownReplicates).toEqual([1]);
    await motion.next();
    expect(engine.asked("previewStep")).toEqual([
      { runId: 1, replicates: [1] },
      { runId: 1, replicates: [1] },
    ]);
    motion.leave();
    expect([run.results.picks, run.results.shownReplicates]).toEqual([[null], [0]]);
    run.results.showReplicate(0, 2);
    learn(2);
    await motion.next();
    motion.leave();
    expect(run.results.picks).toEqual([2]);
  });

  it("says what the engine refused, and pauses", async () => {
    const { engine, run, motion } = await watchSlowly();
    engine.onpreview = () => {
      throw new Error("out of memory");
    };
    run.train();
    await motion.next();
    expect(motion.problem).toBe("out of memory");
    expect([motion.phase, run.isPlaying]).toEqual([null, false]);
  });
});

describe("the numbers of a step", () => {
  it("are those of each variant's batch, those of the update once it is made", async () => {
    const { engine, run, motion, report } = await watchSlowly();
    await motion.next();
    const before = stepTexts(motion.preview!, run.record!);
    expect(before[0]).toEqual({
      variant: 0,
      texts: { predict: "5 of 10 right", error: ".70", derivatives: "0.50", update: "–" },
    });
    const preview = { ...engine.onpreview([0, 0]) };
    report(0, 1);
    await until(() => expect(run.record?.newestLayers?.step).toBe(1));
    expect(stepTexts(preview, run.record!)[0]!.texts.update).toBe("0.20 → 0.10");
  });

  it("say where a variant's batch is not full yet, or is the first of several, and real targets", async () => {
    const { engine, run } = await watchSlowly();
    const [network] = engine.onpreview([0]).networks;
    const predict = (patch: object) =>
      stepTexts({ epoch: 0, step: 0, networks: [{ ...network!, ...patch }] }, run.record!)[0]!.texts
        .predict;
    expect(predict({ numUpdates: 0 })).toBe("batch of 10 not full yet");
    expect(predict({ numUpdates: 2 })).toBe("5 of 10 right, first of 2 batches");
    expect(predict({ numRight: null })).toBe("10 outputs");
    const deltas = { deltaRms: Float64Array.of(9.4e-5, 0.01, 0.48) };
    const texts = stepTexts(
      { epoch: 0, step: 0, networks: [{ ...network!, ...deltas }] },
      run.record!,
    )[0]!.texts;
    expect(texts.derivatives).toBe("0.48 → 9.4e-5");
  });
});
