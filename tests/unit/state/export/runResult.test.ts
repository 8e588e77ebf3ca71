import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { historyToCsv } from "../../../../src/core/export/csv/historyToCsv";
import { layersToCsv } from "../../../../src/core/export/csv/layersToCsv";
import { runResult } from "../../../../src/state/export/runResult";
import { runWords } from "../../../../src/state/export/runWords";
import { foldDivergences, foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "../run/fakeEngine";
import { evaluation, progress, snapshot } from "../run/reports";

/** Two variants of two replicates; 30 train examples in batches of 10: three steps an epoch. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { examples: 60 },
  variants: [{ name: "tanh" }, { name: "=ReLU", network: { activation: "relu" } }],
});

function recorded() {
  const loaded = fakeRun(1, EXPERIMENT);
  const numTrain = loaded.data[0]!.trainY.length;
  const stepsPerEpoch = Math.ceil(numTrain / 10);
  const layers = [0, 1].map((epoch) =>
    snapshot(
      epoch,
      epoch * stepsPerEpoch,
      [1, 2, 3, 4].map((n) => [n + epoch, 0.5]),
    ),
  );
  const report = progress(
    1,
    [
      evaluation(0, 0, [0.7, 0.8, 0.9, 1]),
      evaluation(1, stepsPerEpoch, [0.6, 0.5, 0.4, Infinity]),
      evaluation(1, stepsPerEpoch + 1, [0.5, 0.4, 0.3, Infinity]),
    ],
    layers,
  );
  const divergence = { variant: 1, replicate: 1, step: 2, epoch: 0, layer: 3 };
  const record = foldProgress(startRecord(EXPERIMENT, loaded), report);
  return { record: foldDivergences(record, [divergence]), stepsPerEpoch };
}

describe("a run's result", () => {
  const { record, stepsPerEpoch } = recorded();
  const result = runResult(record, []);

  it("has every network by variant and replicate, as the command line's", () => {
    expect(result.networks.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      ["tanh", 0],
      ["tanh", 1],
      ["=ReLU", 0],
      ["=ReLU", 1],
    ]);
    expect(result.experiment).toBe(EXPERIMENT);
  });

  it("has each network's own losses at the epochs evaluated, with parts of one", () => {
    const [first, second] = result.networks;
    expect(first!.history.epoch).toEqual([0, 1, 1 + 1 / stepsPerEpoch]);
    expect(first!.history.testLoss).toEqual([0.7, 0.6, 0.5]);
    expect(second!.history.trainLoss).toEqual([0.4, 0.25, 0.2]);
  });

  it("has each network's layers, and which network diverged", () => {
    expect(result.networks[2]!.layers?.deltaRms).toEqual([
      [3, 0.5],
      [4, 0.5],
    ]);
    expect(result.networks.map(({ diverged }) => diverged)).toEqual([
      undefined,
      undefined,
      undefined,
      { step: 2, layer: 3 },
    ]);
  });

  it("is written as tables without a formula in them", () => {
    const history = historyToCsv(result.networks).split("\r\n");
    expect(history[0]).toBe(
      "variant,replicate (from 1),epoch,trainLoss,testLoss,trainAccuracy,testAccuracy,testR2",
    );
    expect(history).toHaveLength(1 + 4 * 3 + 1);
    expect(history[7]).toBe("'=ReLU,1,0,0.45,0.9,0.09999999999999998,0.09999999999999998,");
    expect(layersToCsv(result.networks).split("\r\n")).toHaveLength(1 + 4 * 2 * 2 + 1);
  });

  it("has R² of real targets, and none of classes", () => {
    expect(result.networks[0]!.history.testR2).toEqual([NaN, NaN, NaN]);
    const plane = withDefaults({ replicates: 1, data: { source: "plane", examples: 60 } });
    const start = startRecord(plane, { ...fakeRun(1, plane), classNames: [] });
    const judged = foldProgress(start, progress(1, [evaluation(1, 3, [0.1])]));
    // The fake's test targets are zeros and ones: 1 - .1 / .25.
    expect(runResult(judged, []).networks[0]!.history.testR2[0]).toBeCloseTo(0.6, 12);
  });

  it("is of what was trained: a rate set after the last step is not its own", () => {
    const start = startRecord(EXPERIMENT, fakeRun(1, EXPERIMENT));
    const trained = foldProgress(start, progress(1, [evaluation(1, 3, [1, 1, 1, 1])]));
    const training = { ...EXPERIMENT.training, learningRate: 3 };
    const record = { ...trained, experiment: { ...EXPERIMENT, training } };
    const { learningRate: replaced } = EXPERIMENT.training;
    const change = { kind: "learningRate", epoch: 1, step: 3, learningRate: 3, replaced } as const;
    expect(runResult(record, [change])).toMatchObject({ experiment: EXPERIMENT, changes: [] });
  });

  it("is named by its data, seed and epoch", () => {
    expect(runWords({ experiment: EXPERIMENT, epoch: 1200 })).toEqual({
      sentence: "Spiral, seed 1, 2 replicates, epoch 1,200",
      source: "Spiral",
      epoch: "epoch 1200",
    });
  });
});

describe("what is kept of every network", () => {
  it("is thinned further where there are very many layers", () => {
    const many = withDefaults({ replicates: 32, network: { hidden: Array(50).fill(2) } });
    const loaded = fakeRun(1, many);
    // 6 variants' worth of networks: 192 of 51 layers.
    const layers = (epoch: number) =>
      snapshot(
        epoch,
        epoch,
        Array.from({ length: 192 }, () => Array<number>(51).fill(1)),
      );
    let record = startRecord(many, loaded);
    for (let epoch = 0; epoch < 60; epoch++)
      record = foldProgress(record, progress(1, [], [layers(epoch)]));
    // 500,000 of 192 x 51 layers are 51 moments.
    expect(record.everyLayer.points.length).toBeLessThanOrEqual(51);
    expect(record.everyLayer.points.length).toBeGreaterThanOrEqual(25);
    expect(record.everyLayer.points.at(-1)!.networks).toHaveLength(192);
  });
});
