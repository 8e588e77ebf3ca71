import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import type { ExportedNetwork } from "../../../../src/core/export/ExportedNetwork";
import { readLayersModel } from "../../../../src/core/export/import/readLayersModel";
import { makeLayersModel } from "../../../../src/core/export/layersModel/makeLayersModel";
import { modelJson } from "../../../../src/core/export/layersModel/modelJson";
import { ExperimentEditor } from "../../../../src/state/experiment/ExperimentEditor.svelte";
import { openNetwork } from "../../../../src/state/export/openNetwork";
import { takeNetwork } from "../../../../src/state/export/takeNetwork";
import { describeLiveChanges } from "../../../../src/state/run/describeLiveChanges";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { FakeEngine } from "../run/fakeEngine";
import { until } from "../run/until";

const EXPERIMENT = withDefaults({
  replicates: 2,
  network: { hidden: [3] },
  variants: [{ name: "tanh" }, { name: "sine", network: { activation: "sine" } }],
});

async function ready() {
  const engine = new FakeEngine();
  const later = (callback: () => void, delayMs: number) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  };
  const clock = { later, nextFrame: () => Promise.resolve() };
  const run = new RunMonitor(EXPERIMENT, { startEngine: engine.start, ...clock });
  const editor = new ExperimentEditor(EXPERIMENT, (experiment) => run.follow(experiment));
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  return { engine, run, editor, clock };
}

/** As its files are read. */
function asSaved(network: ExportedNetwork) {
  const { artifacts } = makeLayersModel(network);
  const document: unknown = JSON.parse(modelJson(artifacts, "weights.bin"));
  return readLayersModel(document, artifacts.weightData).network!;
}

describe("takeNetwork", () => {
  it("takes a network with its names, and a few rows with what it predicts for them", async () => {
    const { run } = await ready();
    const taken = await takeNetwork(run, { variant: 1, replicate: 1 });
    expect(taken.network).toMatchObject({
      name: "sine, replicate 2, epoch 4",
      task: "classes",
      features: ["x1", "x2"],
      outputs: ["class 0", "class 1"],
      standardization: { mean: Float64Array.of(1, 1), std: Float64Array.of(2, 2) },
    });
    expect(taken.network.layers.map(({ activation }) => activation)).toEqual(["sine", "linear"]);
    expect(taken.examples.features).toHaveLength(10);
    const [first, second] = Array.from(taken.examples.predictions);
    expect(first! + second!).toBeCloseTo(1, 12);
  });

  it("rejects where the engine does", async () => {
    const { run } = await ready();
    await expect(takeNetwork({ ...run, record: null, readyRunId: null }, VARIANT)).rejects.toThrow(
      "No run is ready.",
    );
  });
});

const VARIANT = { variant: 0, replicate: 0 };

describe("openNetwork", () => {
  it("makes its experiment, puts its weights into every replicate, and notes it", async () => {
    const { engine, run, editor, clock } = await ready();
    const { network } = await takeNetwork(run, { variant: 1, replicate: 1 });
    const saved = asSaved(network);
    const opened = await openNetwork(saved, "model.zip", { editor, run, clock });
    expect(opened).toEqual({ problems: [], notes: [] });
    expect(editor.committed.variants).toEqual([{ name: "sine, replicate 2, epoch 4" }]);
    expect(editor.canUndo).toBe(true);
    const put = engine.asked("setParameters");
    expect(put.map(({ runId, replicate }) => [runId, replicate])).toEqual([
      [2, 0],
      [2, 1],
    ]);
    // Replicate 1's features are standardized as those of the network were; those of replicate 0 have another mean.
    expect(put[1]!.parameters).toEqual(saved.parameters);
    expect(put[0]!.parameters.weights).toEqual(saved.parameters.weights);
    expect(put[0]!.parameters.biases[0]).not.toEqual(saved.parameters.biases[0]);
    const names = run.views.map(({ name }) => name);
    expect(describeLiveChanges(run.liveChanges, names)).toBe(
      "Weights from a file: sine, replicate 2, epoch 4, from model.zip at epoch 0.",
    );
  });

  it("begins anew where the experiment is the present one", async () => {
    const { engine, run, editor, clock } = await ready();
    const { network } = await takeNetwork(run, VARIANT);
    const place = { editor, run, clock };
    await openNetwork(asSaved(network), "model.zip", place);
    await openNetwork(asSaved(network), "model.zip", place);
    expect(engine.asked("load").map(({ runId }) => runId)).toEqual([1, 2, 3]);
    expect(engine.asked("setParameters").map(({ runId }) => runId)).toEqual([2, 2, 3, 3]);
    expect(run.liveChanges).toHaveLength(2);
  });

  it("leaves the page as it is where no data set fits", async () => {
    const { engine, run, editor, clock } = await ready();
    const { network } = await takeNetwork(run, VARIANT);
    const strange = { ...asSaved(network), features: ["height", "weight"] };
    const { problems } = await openNetwork(strange, "model.zip", { editor, run, clock });
    expect(problems.join()).toContain("needs a data set with 2 features (height, weight)");
    expect(editor.committed).toEqual(EXPERIMENT);
    expect(engine.asked("load")).toHaveLength(1);
  });

  it("says what the engine refused", async () => {
    const { engine, run, editor, clock } = await ready();
    const { network } = await takeNetwork(run, VARIANT);
    engine.onload = () => Promise.reject(new Error("too large for memory"));
    const { problems } = await openNetwork(asSaved(network), "model.zip", { editor, run, clock });
    expect(problems).toEqual(["too large for memory"]);
  });
});
