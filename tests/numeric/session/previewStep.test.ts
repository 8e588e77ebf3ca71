import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";

import { withDefaults, type PartialExperiment } from "../../../src/core/experiment/defaults";
import { rms } from "../../../src/core/math/statistics";
import { Run } from "../../../src/engine/Run";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import { useNodeBackend } from "../useNodeBackend";
import { EXPERIMENT, useSession } from "./useSession";

/** Float32 sums of some dozens of terms, taken in another order. */
const SUMS = 5;

async function makeRun(partial: PartialExperiment): Promise<Run> {
  await useNodeBackend("cpu");
  const base = { replicates: 2, data: { examples: 60 }, network: { hidden: [6, 5] } };
  return new Run(makeRunMaterial(withDefaults({ ...base, ...partial }), null));
}

/** Root mean square of every layer's weights' change in the next step, of networks by number. */
async function changes(run: Run): Promise<number[][]> {
  const before = await run.parameters();
  const kept = before.map(({ weights }) => weights.map((own) => own.slice()));
  run.advance();
  await run.settle();
  const after = await run.parameters();
  return after.map(({ weights }, n) =>
    weights.map((own, l) => rms(own.map((value, i) => value - kept[n]![l]![i]!))),
  );
}

describe("the preview of a step", () => {
  it("has the gradient by which that step then changes the weights, times the rate", async () => {
    const run = await makeRun({
      training: { batchSize: 8, learningRate: 0.2 },
      variants: [
        { name: "tanh" },
        { name: "ReLU", network: { activation: "relu" }, training: { learningRate: 0.02 } },
      ],
    });
    // In the middle of the second epoch, and the last batch of it, which has 6 examples.
    for (const [step, numExamples] of [
      [5, 8],
      [7, 6],
    ] as const) {
      while (run.step < step) run.advance();
      await run.settle();
      const steps = await run.previewStep([1, 0]);
      expect(steps).toMatchObject([
        { variant: 0, replicate: 1, numExamples, numUpdates: 1, learningRate: Math.fround(0.2) },
        { variant: 1, replicate: 0, numExamples, numUpdates: 1, learningRate: Math.fround(0.02) },
      ]);
      const changed = await changes(run);
      for (const { variant, replicate, learningRate, weightGradientRms } of steps)
        weightGradientRms.forEach((gradient, layer) =>
          expect((learningRate * gradient) / changed[2 * variant + replicate]![layer]!).toBeCloseTo(
            1,
            SUMS - 1,
          ),
        );
    }
    run.dispose();
  });

  it("has them with dropout's masks and a schedule's rate too", async () => {
    const run = await makeRun({
      network: { hidden: [6, 5], dropout: 0.5 },
      training: { batchSize: 8, schedule: "cosine", epochs: 4, warmupEpochs: 1 },
    });
    for (let i = 0; i < 6; i++) run.advance();
    await run.settle();
    const [step] = await run.previewStep([0]);
    const [changed] = await changes(run);
    step!.weightGradientRms.forEach((gradient, layer) =>
      expect((step!.learningRate * gradient) / changed![layer]!).toBeCloseTo(1, SUMS - 1),
    );
    run.dispose();
  });

  it("says of a batch of the whole train set what evaluation and statistics say", async () => {
    const run = await makeRun({ training: { batchSize: 30 } });
    for (let i = 0; i < 10; i++) run.advance();
    await run.settle();
    const [step] = await run.previewStep([1]);
    const evaluation = await run.evaluate();
    const { networks } = await run.probe();
    expect(step!.loss).toBeCloseTo(evaluation.trainLoss[1]!, SUMS);
    expect(step!.numRight).toBe(Math.round(30 * evaluation.trainAccuracy[1]!));
    step!.deltaRms.forEach((delta, l) =>
      expect(delta / networks[1]!.deltaRms[l]!).toBeCloseTo(1, SUMS - 1),
    );
    run.dispose();
  });

  it("counts the updates of variants with other batch sizes, and leaves out what diverged", async () => {
    const run = await makeRun({
      training: { batchSize: 10 },
      variants: [
        { name: "ten" },
        { name: "five", training: { batchSize: 5 } },
        { name: "all", training: { batchSize: 30 } },
      ],
    });
    expect((await run.previewStep([0, 0, 0])).map(({ numUpdates }) => numUpdates)).toEqual([
      1, 2, 0,
    ]);
    run.advance();
    run.advance();
    // The epoch's end, where all meet.
    expect((await run.previewStep([0, 0, 0])).map(({ numUpdates }) => numUpdates)).toEqual([
      1, 2, 1,
    ]);
    run.dispose();

    const wild = await makeRun({
      data: { source: "plane", examples: 60 },
      network: { hidden: [6], activation: "relu" },
      training: { learningRate: 10 },
    });
    for (let i = 0; i < 200; i++) wild.advance();
    await wild.settle();
    expect(await wild.previewStep([0])).toEqual([]);
    wild.dispose();
  });

  it("frees all that it took, and changes nothing", async () => {
    const run = await makeRun({ training: { batchSize: 8 } });
    run.advance();
    await run.settle();
    const first = await run.previewStep([0]);
    const { numTensors } = tf.memory();
    expect(await run.previewStep([0])).toEqual(first);
    expect(tf.memory().numTensors).toBe(numTensors);
    run.dispose();
  });
});

describe("a session asked for the next step", () => {
  const session = useSession();

  it("tells it with its place, and refuses another run's", async () => {
    await session().load(1, EXPERIMENT);
    await session().send("step", { runId: 1, unit: "batch" });
    const preview = await session().send("previewStep", { runId: 1, replicates: [0, 1] });
    expect(preview).toMatchObject({ epoch: 0, step: 1 });
    expect(preview.networks.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    await expect(session().send("previewStep", { runId: 2, replicates: [0, 0] })).rejects.toThrow(
      "run 2 is not loaded",
    );
  });
});
