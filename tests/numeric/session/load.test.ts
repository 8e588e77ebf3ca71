import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { readDataFile } from "../dataFile";
import { useNodeBackend } from "../useNodeBackend";
import { openSession } from "./openSession";
import { EXPERIMENT, undisturbed, useSession } from "./useSession";

const session = useSession();

describe("load", () => {
  it("describes the run", async () => {
    const run = await session().load(1);
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
    await session().load(1);
    expect(
      session()
        .all("status")
        .every(({ runId, message }) => runId === 1 && message),
    ).toBe(true);
    const [progress] = session().all("progress");
    expect(progress).toMatchObject({ runId: 1, epoch: 0, step: 0 });
    expect(progress.evaluations).toEqual([await undisturbed(0)]);
    expect(progress.layers.map(({ step }) => step)).toEqual([0]);
  });

  it("chooses the fastest backend by measuring, and names it with its reason", async () => {
    await useNodeBackend("wasm");
    const { backend } = await session().send("load", {
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
    const run = await session().load(1, iris);
    expect(run.classNames).toHaveLength(3);
    expect(run.data[0].trainY).toHaveLength(120);
  });

  it("is refused, with the reason, where the backend or the file cannot be had", async () => {
    const experiment = EXPERIMENT;
    await expect(
      session().send("load", { runId: 1, experiment, backend: "webgl" }),
    ).rejects.toThrow("the webgl backend cannot be started here");
    const lost = openSession(() => Promise.reject(new Error("digits.csv could not be loaded")));
    const digits = withDefaults({ data: { source: "digits" } });
    await expect(
      lost.send("load", { runId: 1, experiment: digits, backend: "cpu" }),
    ).rejects.toThrow("digits.csv could not be loaded");
    lost.close();
    // The session is none the worse for it.
    expect((await session().load(2)).runId).toBe(2);
  });

  it("starts over with the same numbers: that is a reset", async () => {
    await session().load(1);
    const first = session().lastEvaluation();
    await session().send("step", { runId: 1, unit: "epoch" });
    expect(session().lastEvaluation()).not.toEqual(first);
    await session().load(2);
    expect(session().lastEvaluation()).toEqual(first);
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

describe("a request for a run that is not loaded", () => {
  it("is refused, whichever it is", async () => {
    const refusal = "run 1 is not loaded";
    const requests = () => [
      session().send("train", { runId: 1, untilEpoch: 5 }),
      session().send("pause", { runId: 1 }),
      session().send("step", { runId: 1, unit: "batch" }),
      session().send("setLearningRate", { runId: 1, variant: null, learningRate: 1 }),
      session().send("decisionMaps", { runId: 1, replicates: [0, 0], resolution: 5 }),
    ];
    for (const result of await Promise.allSettled(requests()))
      expect(result).toMatchObject({ status: "rejected", reason: { message: refusal } });
    await session().load(1);
    await session().load(2);
    for (const result of await Promise.allSettled(requests()))
      expect(result).toMatchObject({ status: "rejected", reason: { message: refusal } });
    // And the loaded run was not touched.
    await session().send("step", { runId: 2, unit: "epoch" });
    expect(session().lastEvaluation()).toEqual(await undisturbed(1));
  });

  it("does not stop the run that trains", async () => {
    await session().load(1);
    await session().load(2);
    await session().send("train", { runId: 2, untilEpoch: 20 });
    await expect(session().send("pause", { runId: 1 })).rejects.toThrow("run 1 is not loaded");
    await expect(session().send("step", { runId: 1, unit: "batch" })).rejects.toThrow(
      "run 1 is not loaded",
    );
    expect(await session().until("stopped")).toMatchObject({ runId: 2, reason: "finished" });
  });
});
