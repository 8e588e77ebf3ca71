import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { NetworkParameters } from "../../../src/protocol/parameters";
import { EXPERIMENT, STEPS_PER_EPOCH, useSession } from "./useSession";

const session = useSession();

/** Batch normalization has running averages, Adam has slots: all of what a network's state may be. */
const WHOLE = withDefaults({
  ...EXPERIMENT,
  network: { hidden: [6, 5], normalization: "batch" },
  training: { batchSize: 8, optimizer: "adam" },
});

const take = (variant: number, replicate: number, runId = 1) =>
  session().send("networkParameters", { runId, variant, replicate });
const put = ({ parameters }: NetworkParameters, variant: number, replicate: number, runId = 1) =>
  session().send("setParameters", { runId, variant, replicate, parameters });
const stepEpoch = (runId = 1) => session().send("step", { runId, unit: "epoch" });

describe("networkParameters", () => {
  it("takes a network out as it is, with what it takes to feed it", async () => {
    await session().load(1);
    const first = await take(1, 0);
    expect(first).toMatchObject({ variant: 1, replicate: 0, epoch: 0, step: 0 });
    expect(first.parameters.weights.map(({ length }) => length)).toEqual([12, 30, 10]);
    expect(first.parameters.gammas.map(({ length }) => length)).toEqual([0, 0, 0]);
    // Means and standard deviations of a spiral around 0 with radius 5; rows of it.
    expect(first.standardization.std.every((std) => std > 1 && std < 5)).toBe(true);
    expect(first.examples.length).toBe(5 * 2);
    await stepEpoch();
    const second = await take(1, 0);
    expect(second).toMatchObject({ epoch: 1, step: STEPS_PER_EPOCH });
    expect(second.parameters.weights[0]).not.toEqual(first.parameters.weights[0]);
    expect(second.examples).toEqual(first.examples);
  });

  it("is answered while training, and refused for a network that is not there", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    const early = await take(0, 0);
    const late = await take(0, 0);
    expect(late.step).toBeGreaterThanOrEqual(early.step);
    await expect(take(2, 0)).rejects.toThrow("there is no network of variant 2, replicate 0");
    await expect(take(0, 0, 2)).rejects.toThrow("run 2 is not loaded");
  });
});

describe("setParameters", () => {
  it("puts a network into another run, to the bit, and leaves the others", async () => {
    await session().load(1, WHOLE);
    await stepEpoch();
    const trained = await take(0, 1);
    const others = [await take(0, 0), await take(1, 1)];
    await session().load(2, WHOLE);
    await expect(put(trained, 0, 1, 2)).resolves.toEqual({
      ...{ variant: 0, replicate: 1, epoch: 0, step: 0 },
    });
    expect((await take(0, 1, 2)).parameters).toEqual(trained.parameters);
    await stepEpoch(2);
    expect((await take(0, 0, 2)).parameters).toEqual(others[0]!.parameters);
    expect((await take(1, 1, 2)).parameters).toEqual(others[1]!.parameters);
    expect((await take(0, 1, 2)).parameters.weights).not.toEqual(trained.parameters.weights);
  });

  it("is evaluated at once while paused, and has done no step", async () => {
    await session().load(1);
    await stepEpoch();
    const before = session().lastEvaluation();
    await put(await take(0, 0), 0, 1);
    await session().untilMatch("progress", ({ evaluations }) =>
      evaluations.some(({ testLoss }) => testLoss[1] !== before.testLoss[1]),
    );
    const { testLoss } = session().lastEvaluation();
    expect(testLoss[0]).toBe(before.testLoss[0]);
    expect([...testLoss.slice(2)]).toEqual([...before.testLoss.slice(2)]);
    await session().untilMatch("progress", ({ layers }) =>
      layers.some(({ networks }) => Number.isNaN(networks[1]!.updateRatio[0])),
    );
  });

  it("goes on from it with a fresh optimizer", async () => {
    await session().load(1, WHOLE);
    const first = await take(0, 0);
    await stepEpoch();
    await session().load(2, WHOLE);
    await stepEpoch(2);
    const once = await take(0, 0, 2);
    await put(first, 0, 0, 2);
    expect((await take(0, 0, 2)).parameters).toEqual(first.parameters);
    await stepEpoch(2);
    expect((await take(0, 0, 2)).parameters.weights).not.toEqual(once.parameters.weights);
  });

  it("refuses what does not fit or is not finite, and changes nothing", async () => {
    await session().load(1);
    const own = await take(0, 0);
    const { parameters } = own;
    const short = { ...parameters, biases: [new Float32Array(6), new Float32Array(4)] };
    await expect(put({ ...own, parameters: short }, 0, 0)).rejects.toThrow(
      "parameters.biases must have 3 layers, got 2",
    );
    const narrow = parameters.weights.with(1, new Float32Array(29));
    await expect(
      put({ ...own, parameters: { ...parameters, weights: narrow } }, 0, 0),
    ).rejects.toThrow("parameters.weights[1] must have 30 numbers, got 29");
    const broken = parameters.weights.with(2, parameters.weights[2]!.with(3, NaN));
    await expect(
      put({ ...own, parameters: { ...parameters, weights: broken } }, 0, 0),
    ).rejects.toThrow("parameters.weights[2][3] must be finite, got no number");
    expect((await take(0, 0)).parameters).toEqual(parameters);
  });
});
