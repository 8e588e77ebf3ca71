import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { ExampleAnswers } from "../../../../src/state/example/ExampleAnswers.svelte";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { deferred } from "../run/deferred";
import { FakeEngine } from "../run/fakeEngine";
import { evaluation, progress } from "../run/reports";
import { until } from "../run/until";

/** Two variants of three replicates. */
const EXPERIMENT: Experiment = {
  ...withDefaults({ replicates: 3, network: { hidden: [3] } }),
  variants: DEFAULT_EXPERIMENT.variants.slice(0, 2),
};
const ROW = Float64Array.of(7, 1);

async function asked() {
  const engine = new FakeEngine();
  const delayed = new Set<() => void>();
  const options = {
    startEngine: engine.start,
    nextFrame: () => Promise.resolve(),
    later(callback: () => void) {
      delayed.add(callback);
      return () => void delayed.delete(callback);
    },
  };
  const run = new RunMonitor(EXPERIMENT, options);
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  const answers = new ExampleAnswers(run, options);
  return { engine, run, answers, numDelayed: () => delayed.size };
}

describe("answers to an example", () => {
  it("are of the shown replicate of each variant", async () => {
    const { engine, run, answers } = await asked();
    run.results.showReplicate(1, 2);
    expect(answers.current).toBeNull();
    answers.askFor(ROW);
    await until(() => expect(answers.current?.networks).toHaveLength(2));
    expect(engine.asked("predict")).toEqual([{ runId: 1, replicates: [0, 2], rows: ROW }]);
    expect([...answers.current!.networks[1].outputs]).toEqual([...Float32Array.of(0.3, 0.7)]);
  });

  it("are asked for one at a time: then for the newest", async () => {
    const { engine, answers } = await asked();
    const answer = deferred<void>();
    const say = engine.onpredict;
    engine.onpredict = async (wish) => {
      await answer.promise;
      return say(wish);
    };
    for (const x of [1, 2, 3]) answers.askFor(Float64Array.of(x, 0));
    await until(() => expect(engine.asked("predict")).toHaveLength(1));
    answer.resolve();
    await until(() => expect(answers.current?.networks[0].outputs[1]).toBeCloseTo(0.3));
    expect(engine.asked("predict").map(({ rows }) => rows[0])).toEqual([1, 3]);
  });

  it("are asked for again when the networks have learned, after a rest while they do", async () => {
    const { engine, run, answers, numDelayed } = await asked();
    answers.askFor(ROW);
    await until(() => expect(answers.current).not.toBeNull());
    run.train();
    engine.emit(progress(1, [evaluation(1, 2, [1, 2, 3, 4, 5, 6])]));
    await until(() => expect(run.record?.step).toBeGreaterThan(0));
    answers.keepUp();
    await until(() => expect(engine.asked("predict")).toHaveLength(2));
    await until(() => expect(numDelayed()).toBeGreaterThan(0));
    // What is drawn now is not kept waiting.
    answers.askFor(Float64Array.of(2, 0));
    await until(() => expect(engine.asked("predict")).toHaveLength(3));
  });

  it("are gone with the example, and with the run", async () => {
    const { engine, run, answers } = await asked();
    answers.askFor(ROW);
    await until(() => expect(answers.current).not.toBeNull());
    answers.askFor(null);
    expect(answers.current).toBeNull();
    answers.askFor(ROW);
    await until(() => expect(answers.current).not.toBeNull());
    run.reset();
    expect(answers.current).toBeNull();
    await until(() => expect(run.readyRunId).toBe(2));
    answers.keepUp();
    await until(() => expect(answers.current).not.toBeNull());
    expect(engine.asked("predict").at(-1)).toMatchObject({ runId: 2 });
  });

  it("say why there are none, until there are", async () => {
    const { engine, answers } = await asked();
    const say = engine.onpredict;
    engine.onpredict = () => {
      throw new Error("out of memory");
    };
    answers.askFor(ROW);
    await until(() => expect(answers.error).toBe("out of memory"));
    engine.onpredict = say;
    answers.askFor(Float64Array.of(1, 1));
    await until(() => expect(answers.current).not.toBeNull());
    expect(answers.error).toBeNull();
  });
});
