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

  it("says which backend is being measured", async () => {
    await session().send("load", { runId: 1, experiment: EXPERIMENT, backend: "auto" });
    expect(
      session()
        .all("status")
        .map(({ message }) => message),
    ).toEqual([
      "Drawing data and weights",
      "Choosing the fastest backend",
      "Measuring WebAssembly",
      "Measuring plain JavaScript",
      "First evaluation",
      "First layer statistics",
    ]);
  });

  it("measures no backend that cannot be faster, of networks so large", async () => {
    const { backend } = await session().send("load", {
      runId: 1,
      // Three times 64 examples and 1,051,648 weights are 0.2e9 multiplications a step.
      experiment: withDefaults({
        replicates: 1,
        data: { examples: 128 },
        network: { hidden: [1024, 1024] },
        training: { batchSize: 64 },
      }),
      backend: "auto",
    });
    expect(backend.name).toBe("wasm");
    expect(backend.measured).toHaveLength(1);
    expect(backend.reason).toContain("were not tried elsewhere");
  });

  it("is refused in the middle of a long evaluation when a newer one comes", async () => {
    // 10,000 examples of 66,560 weights: two passes for each of the two sets.
    const experiment = withDefaults({
      replicates: 1,
      data: { examples: 20_000 },
      network: { hidden: [256, 256] },
      training: { batchSize: 10 },
    });
    const first = session().load(1, experiment);
    const refused = expect(first).rejects.toThrow("run 2 took its place");
    await session().untilMatch("status", ({ message }) => message === "First evaluation");
    expect((await session().load(2)).runId).toBe(2);
    await refused;
    expect(
      session()
        .all("status")
        .filter(({ runId }) => runId === 1)
        .at(-1),
    ).toMatchObject({ message: "First evaluation" });
    // And the first said why the second did not begin at once.
    expect(
      session()
        .all("status")
        .find(({ runId }) => runId === 2),
    ).toMatchObject({
      message: "Ending the run before",
    });
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
      session().send("decisionMaps", { runId: 1, replicates: [0, 0], axes: [0, 1], resolution: 5 }),
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
