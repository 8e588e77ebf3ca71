import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { NetworkSettings } from "../../../src/core/experiment/Experiment";
import type { ExplanationWish } from "../../../src/protocol/inspection";
import { EXPERIMENT, STEPS_PER_EPOCH, undisturbed, useSession } from "./useSession";

const session = useSession();

const WINDOWS = [{ layer: 1, first: 0, count: 6 }];
const PLACE = { layer: 2, from: 3, to: 1 };
const EDIT = { runId: 1, variant: 1, replicate: 0, ...PLACE };

const inspect = (runId = 1, resolution = 8) =>
  session().send("inspect", { runId, variant: 1, replicate: 0, windows: WINDOWS, resolution });
const explain = (wish: Partial<ExplanationWish> = {}) =>
  session().send("explainWeight", {
    ...{ runId: 1, variant: 1, replicate: 0, place: PLACE, example: "mean" as const },
    ...wish,
  });
const check = (checkId = 1, variant = 1) =>
  session().send("checkGradient", { runId: 1, variant, replicate: 0, checkId });
const trainLong = () => session().send("train", { runId: 1, untilEpoch: 100_000 });
const pause = async () => {
  const numStops = session().all("stopped").length;
  await session().send("pause", { runId: 1 });
  await session().until("stopped", numStops + 1);
};

describe("inspect", () => {
  it("shows the network as it is, at once while paused", async () => {
    await session().load(1);
    const first = await inspect();
    expect(first).toMatchObject({ variant: 1, replicate: 0, epoch: 0, step: 0, numExamples: 30 });
    expect(first.layers.map(({ activation }) => activation)).toEqual(["relu", "relu", "linear"]);
    expect(first.maps.map(({ values }) => values.length)).toEqual([6 * 8 * 8]);
    await session().send("step", { runId: 1, unit: "batch" });
    const second = await inspect();
    expect(second.step).toBe(1);
    expect(second.layers[0].weights).not.toEqual(first.layers[0].weights);
  });

  it("goes on while training, and changes nothing of it", async () => {
    const epochs = 40;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const stopped = session().until("stopped");
    const steps: number[] = [];
    let isOver = false;
    void stopped.then(() => (isOver = true));
    while (!isOver) {
      const [inspection] = await Promise.all([inspect(), explain()]);
      steps.push(inspection.step);
    }
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(session().lastEvaluation().step).toBe(epochs * STEPS_PER_EPOCH);
    expect([...session().lastEvaluation().testLoss]).toEqual([
      ...(await undisturbed(epochs)).testLoss,
    ]);
  });

  it("answers the newest where two wait, and none of a run that is over", async () => {
    await session().load(1);
    await trainLong();
    // So dear that their share of the time is spent for a while.
    await Promise.all([inspect(1, 80), explain()]);
    await inspect(1, 80);
    const both = await Promise.allSettled([inspect(1, 4), inspect(1, 5)]);
    expect(both).toMatchObject([
      { status: "rejected", reason: { message: "a newer request took its place" } },
      { status: "fulfilled", value: { maps: [{ resolution: 5 }] } },
    ]);
    await expect(inspect(7)).rejects.toThrow("run 7 is not loaded");
    await pause();
  });

  it("refuses a network that there is not", async () => {
    await session().load(1);
    await expect(
      session().send("inspect", {
        ...{ runId: 1, variant: 1, replicate: 2, windows: [], resolution: 4 },
      }),
    ).rejects.toThrow("there is no network of variant 1, replicate 2");
  });
});

describe("editParameter", () => {
  it("while paused brings numbers and pictures up to date", async () => {
    await session().load(1);
    const before = session().lastEvaluation();
    const numBefore = session().all("progress").length;
    expect(await session().send("editParameter", { ...EDIT, value: 2 })).toMatchObject({
      ...{ value: 2, epoch: 0, step: 0 },
    });
    expect((await inspect()).layers[1].weights[3 * 5 + 1]).toBe(2);
    await session().until("progress", numBefore + 1);
    const after = session().lastEvaluation();
    // Variant 1's replicates are networks 2 and 3.
    expect(after.trainLoss[2]).not.toBe(before.trainLoss[2]);
    expect([...after.trainLoss].toSpliced(2, 1)).toEqual([...before.trainLoss].toSpliced(2, 1));
    expect(session().lastLayers().step).toBe(0);
  });

  it("many times observes once for all that waited", async () => {
    await session().load(1);
    const numBefore = session().all("progress").length;
    await Promise.all(
      [1, 2, 3, 4, 5].map((value) => session().send("editParameter", { ...EDIT, value })),
    );
    await session().until("progress", numBefore + 1);
    expect((await inspect()).layers[1].weights[3 * 5 + 1]).toBe(5);
    expect(session().all("progress")).toHaveLength(numBefore + 1);
  });

  it("while training is done between two steps, and undone leaves the others untouched", async () => {
    const epochs = 60;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    await session().untilMatch("progress", ({ step }) => step > 8);
    const applied = await session().send("editParameter", { ...EDIT, value: 1.5 });
    expect(applied.step).toBeGreaterThan(0);
    await session().until("stopped");
    const { testLoss } = session().lastEvaluation();
    const expected = [...(await undisturbed(epochs)).testLoss];
    expect([...testLoss].toSpliced(2, 1)).toEqual(expected.toSpliced(2, 1));
    expect(testLoss[2]).not.toBe(expected[2]);
  });

  it.each([
    [NaN, "value must be a number from -3.4e38 to 3.4e38, got no number"],
    [Infinity, "value must be a number from -3.4e38 to 3.4e38, got Infinity"],
    [Number("1e400"), "value must be a number from -3.4e38 to 3.4e38, got Infinity"],
    [-1e39, "value must be a number from -3.4e38 to 3.4e38, got -1e+39"],
    ["2", 'value must be a number from -3.4e38 to 3.4e38, got "2"'],
    [null, "value must be a number from -3.4e38 to 3.4e38, got null"],
  ])("to %s is refused, and the run goes on", async (value, message) => {
    await session().load(1);
    await trainLong();
    await expect(
      session().send("editParameter", { ...EDIT, value: value as number }),
    ).rejects.toThrow(message);
    const { step } = session().all("progress").at(-1)!;
    await session().untilMatch("progress", (event) => event.step > step);
    await pause();
  });

  it.each([
    [{ layer: 0 }, "place.layer must be an integer from 1 to 3, got 0"],
    [{ layer: 2.5 }, "place.layer must be an integer from 1 to 3, got 2.5"],
    [{ from: 6 }, "place.from must be an integer from 0 to 5, got 6"],
    [{ to: -1 }, "place.to must be an integer from 0 to 4, got -1"],
    [{ variant: 5 }, "there is no network of variant 5, replicate 0"],
  ])("at %o is refused", async (patch, message) => {
    await session().load(1);
    const edit = { ...EDIT, ...patch, value: 1 };
    await expect(session().send("editParameter", edit)).rejects.toThrow(message);
  });
});

/** Two classes of 60 examples: 30 to train on. */
const withCure = (cure: Partial<NetworkSettings>) =>
  withDefaults({
    replicates: 1,
    data: { examples: 60 },
    network: { hidden: [6, 6], ...cure },
    variants: [{ name: "tanh" }, { name: "sigmoid", network: { activation: "sigmoid" } }],
  });

describe.each([
  ["no cures", {}],
  ["residual connections", { residual: true }],
  ["dropout", { dropout: 0.4 }],
] as const)("explainWeight with %s", (_, cure) => {
  it.each(["mean", 7] as const)(
    "adds its paths up to the automatic gradient of %s",
    async (example) => {
      await session().load(1, withCure(cure));
      await session().send("step", { runId: 1, unit: "epoch" });
      for (const place of [PLACE, { layer: 1, from: null, to: 5 }, { layer: 3, from: 0, to: 1 }]) {
        const explanation = await explain({ place, example });
        const { chain, automatic, weightGradientRms, numExamples, shown } = explanation;
        expect(explanation).toMatchObject({ place, example, step: 3, epoch: 1 });
        expect(numExamples).toBe(30);
        expect(shown?.features.length).toBe(example === "mean" ? undefined : 2);
        if (chain.kind !== "paths") throw new Error(`paths are expected, not ${chain.kind}`);
        // What the page promises.
        expect(Math.abs(chain.gradient - automatic!)).toBeLessThan(1e-5 * weightGradientRms);
        expect(chain.paths).toHaveLength(Math.min(5, chain.numPaths));
        for (const { factors, magnitude } of chain.paths) {
          expect(Math.abs(factors[0].running)).toBeCloseTo(magnitude, 12);
          expect(factors.at(-1)!.symbol).toMatch(/^dL\/dz3\[[12]\]$/);
        }
      }
    },
  );
});

describe("explainWeight", () => {
  it("says with batch normalization that examples are coupled, and where they still are not", async () => {
    await session().load(1, withCure({ normalization: "batch" }));
    const mean = await explain();
    expect(mean.chain).toMatchObject({ kind: "coupled", by: "examples", layer: 2 });
    const { gradient } = mean.chain as { gradient: number };
    expect(Math.abs(gradient - mean.automatic!)).toBeLessThan(1e-5 * mean.weightGradientRms);
    expect(await explain({ example: 4 })).toMatchObject({
      chain: { kind: "coupled", gradient: null },
      automatic: null,
    });
    const output = await explain({ place: { layer: 3, from: 2, to: 0 }, example: 4 });
    if (output.chain.kind !== "paths") throw new Error("the output layer is not normalized");
    expect(Math.abs(output.chain.gradient - output.automatic!)).toBeLessThan(
      1e-5 * output.weightGradientRms,
    );
  });

  it("says with layer normalization that units are coupled, with one example's gradient", async () => {
    await session().load(1, withCure({ normalization: "layer" }));
    const { chain, automatic, weightGradientRms } = await explain({ example: 9 });
    expect(chain).toMatchObject({ kind: "coupled", by: "units" });
    const { gradient } = chain as { gradient: number };
    expect(Math.abs(gradient - automatic!)).toBeLessThan(1e-5 * weightGradientRms);
  });

  it("refuses an example that there is not", async () => {
    await session().load(1);
    await expect(explain({ example: 30 })).rejects.toThrow(
      'example must be "mean" or an integer from 0 to 29, got 30',
    );
  });
});

describe("a network whose numbers have left the range of floats", () => {
  /** Weights of 3e38 in a chain of linear layers: too much for float32 from the second on, for float64 from the ninth. */
  async function overflow(numLayers: number): Promise<void> {
    const hidden = Array<number>(10).fill(2);
    await session().load(
      1,
      withDefaults({
        replicates: 1,
        data: { examples: 60 },
        network: { hidden, activation: "linear" },
        variants: [{ name: "a" }, { name: "b", network: { initializer: "heNormal" } }],
      }),
    );
    const edit = { runId: 1, variant: 1, replicate: 0, from: 0, to: 0, value: 3e38 };
    for (let layer = 1; layer <= numLayers; layer++)
      await session().send("editParameter", { ...edit, layer });
  }
  const place = { layer: 1, from: 0, to: 0 };

  it("is shown and checked all the same", async () => {
    await overflow(3);
    const { layers, maps } = await inspect();
    expect(layers[3].preActivations.numNonFinite).toBeGreaterThan(0);
    expect(layers[3].slopeRms).toBe(1);
    expect(layers[0].weightGradientRms).not.toBeLessThan(Infinity);
    expect(maps).toHaveLength(1);
    const report = await check();
    expect(report!.layers).toHaveLength(11);
    expect(report!.worst?.error ?? Infinity).toBe(Infinity);
  });

  it("is explained as far as float64 goes, beside what float32 made of it", async () => {
    await overflow(3);
    const { chain, automatic } = await explain({ place });
    expect(chain).toMatchObject({ kind: "paths" });
    expect(automatic).not.toBeLessThan(Infinity);
    await overflow(10);
    expect((await explain({ place })).chain).toEqual({ kind: "notFinite" });
  });
});

describe("checkGradient", () => {
  it.each([
    ["no cures", {}],
    ["batch normalization", { normalization: "batch" }],
    ["layer normalization", { normalization: "layer" }],
    ["residual connections", { residual: true }],
    ["dropout", { dropout: 0.4 }],
  ] as const)("passes with %s", async (_, cure) => {
    await session().load(1, withCure(cure));
    await session().send("step", { runId: 1, unit: "epoch" });
    const report = await check();
    expect(report).toMatchObject({
      ...{ variant: 1, replicate: 0, epoch: 1, step: 3, numExamples: 30 },
      hasMasks: "dropout" in cure,
    });
    // What the page promises; measured: 4e-6 at worst, with batch normalization.
    expect(report!.worst!.error).toBeLessThan(1e-3);
    const numParameters = report!.layers.reduce((sum, layer) => sum + layer.numParameters, 0);
    // (2 + 1) 6 + (6 + 1) 6 + (6 + 1) 2, and gammas and betas of 12 units where it is normalized.
    expect(numParameters).toBe(74 + ("normalization" in cure ? 24 : 0));
  });

  it("goes on between chunks of training, tells how far it is, and changes nothing", async () => {
    const epochs = 60;
    await session().load(1, {
      ...EXPERIMENT,
      network: { ...EXPERIMENT.network, hidden: [24, 24] },
    });
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const report = await check(5);
    await session().until("stopped");
    expect(report!.worst!.error).toBeLessThan(1e-3);
    const told = session().all("checkProgress");
    expect(told.length).toBeGreaterThan(0);
    for (const { checkId, done, total } of told) {
      expect(checkId).toBe(5);
      expect(done).toBeLessThan(total);
    }
  });

  it("ends when it is cancelled, and when a newer one or another run comes", async () => {
    await session().load(1, {
      ...EXPERIMENT,
      network: { ...EXPERIMENT.network, hidden: [40, 40] },
    });
    const cancelled = check(1);
    await session().until("checkProgress");
    await session().send("cancelCheck", { runId: 1 });
    expect(await cancelled).toBeNull();
    const older = check(2);
    const newer = check(3, 0);
    expect(await older).toBeNull();
    await session().untilMatch("checkProgress", ({ checkId }) => checkId === 3);
    await session().load(2);
    expect(await newer).toBeNull();
  });
});
