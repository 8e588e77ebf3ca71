import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import type { MapView, PointsView } from "../../../../src/core/experiment/VariantView";
import { exportNotebook } from "../../../../src/core/notebook/exportNotebook";
import { importNotebook } from "../../../../src/core/notebook/importNotebook";
import { keepRun, type RunToKeep } from "../../../../src/state/notebook/keepRun";
import {
  foldDivergences,
  foldProgress,
  startRecord,
  type RunRecord,
} from "../../../../src/state/run/RunRecord";
import { fakeRun } from "../run/fakeEngine";
import { evaluation, progress, snapshot } from "../run/reports";

const AS = { id: "run-1", savedAt: 1_790_000_000_000, seconds: 12.5 };

const experiment = withDefaults({
  replicates: 2,
  network: { hidden: [2, 2] },
  variants: [{ name: "a" }, { name: "b", network: { activation: "sigmoid" } }],
});

/** `numEpochs` epochs of an evaluation and a snapshot each: losses fall as `1 / (1 + epoch)`. */
function recordOf(numEpochs: number, of: Experiment = experiment): RunRecord {
  const epochs = Array.from({ length: numEpochs + 1 }, (_, epoch) => epoch);
  const evaluations = epochs.map((epoch) => {
    const loss = 1 / (1 + epoch);
    return evaluation(epoch, 2 * epoch, [loss, loss / 2, loss / 3, loss / 4]);
  });
  const layers = epochs.map((epoch) =>
    snapshot(
      epoch,
      2 * epoch,
      [1, 2, 3, 4].map((scale) => [scale / 1000, scale / 10, scale]),
    ),
  );
  return foldProgress(startRecord(of, fakeRun(1, of)), progress(1, evaluations, layers));
}

function mapOf(p: number): MapView {
  const values = Float32Array.from({ length: 50 * 50 * 2 }, (_, i) => (i % 2 === 0 ? p : 1 - p));
  return { resolution: 50, extent: [-6, 6, -6, 6], numOutputs: 2, values };
}

const runOf = (record: RunRecord, maps: (MapView | null)[] = [null, null]): RunToKeep => ({
  record,
  views: maps.map((map) => ({ map, points: null })),
  liveChanges: [],
});

const RATE = { kind: "learningRate", replaced: 0.1 } as const;

/** The experiment with another learning rate. */
const withRate = (learningRate: number): Experiment => ({
  ...experiment,
  training: { ...experiment.training, learningRate },
});

describe("what is kept of a run", () => {
  it("is how each variant ended, in numbers and in words", () => {
    const kept = keepRun(runOf(recordOf(9)), AS);
    expect(kept).toMatchObject({
      ...AS,
      changedAt: AS.savedAt,
      dataName: "Spiral",
      backend: "cpu",
      epochs: 9,
      steps: 18,
      numReplicates: 2,
      changedByHand: "",
      thumbnail: null,
      experiment,
    });
    // Test losses of .1 and .05, .1/3 and .025; the fake's train losses are half, accuracies 1 - test loss.
    expect(kept.variants).toMatchObject([
      {
        name: "a",
        network: "2 × 2, tanh, Glorot uniform, SGD 0.1",
        activations: ["tanh"],
        testLoss: { median: 0.075, low: 0.05, high: 0.1 },
        trainLoss: { median: 0.0375, low: 0.025, high: 0.05 },
        testAccuracy: { median: 0.925, low: 0.9, high: 0.95 },
        trainAccuracy: { median: 0.925, low: 0.9, high: 0.95 },
        numDiverged: 0,
      },
      { name: "b", activations: ["sigmoid"], testLoss: { low: 0.025, high: 0.033333 } },
    ]);
    // The activations are what is compared.
    expect(kept.settings).toEqual(["2 × 2", "Glorot uniform", "SGD 0.1", "batch 10", "seed 1"]);
    expect(kept.verdict).toMatch(/^After 9 epochs /);
    expect(kept.variants[1].verdict).toMatch(/[Ll]ayer 1/);
    expect(kept.variants[1].diagnoses).not.toEqual([]);
  });

  it("has curves within the bound, however long it was, with first and last point", () => {
    const { lossEpochs, layerEpochs, variants } = keepRun(runOf(recordOf(500)), AS).curves;
    expect([lossEpochs.length, layerEpochs.length]).toEqual([100, 50]);
    expect([lossEpochs[0], lossEpochs.at(-1)]).toEqual([0, 500]);
    expect([layerEpochs[0], layerEpochs.at(-1)]).toEqual([0, 500]);
    expect(variants[0].testLoss[0]).toEqual({ median: 0.75, low: 0.5, high: 1 });
    // Medians of two replicates' layers: (1 + 2) / 2 and (3 + 4) / 2 thousandths, tenths and ones.
    expect(variants[0].deltaRms.at(-1)).toEqual([0.0015, 0.15, 1.5]);
    expect(variants[1].weightGradientRms.at(-1)).toEqual([0.0035, 0.35, 3.5]);
    expect(variants[1].lastDeltaRms[0]).toEqual({ median: 0.0035, low: 0.003, high: 0.004 });
  });

  it("shows the map of the variant with the lowest test loss", () => {
    const record = recordOf(3);
    const best = keepRun(runOf(record, [mapOf(1), mapOf(0)]), AS).thumbnail;
    // Of two classes, each has 128 levels: certain of the second is the last of its.
    expect([best?.variant, ...new Set(best?.levels)]).toEqual([1, 255]);
    const only = keepRun(runOf(record, [mapOf(1), null]), AS).thumbnail;
    expect([only?.variant, ...new Set(only?.levels)]).toEqual([0, 127]);
    expect(only?.points).toBeNull();
    const none = new Float32Array(0);
    const points: PointsView = {
      ...{ train: Float32Array.of(-6, 6), trainY: Float32Array.of(1), test: none, testY: none },
      ...{ axisNames: ["x1", "x2"], targetRange: [0, 1], classNames: ["0", "1"] },
    };
    const views = [{ map: mapOf(1), points }];
    // The upper left corner, and class 1.
    const drawn = keepRun({ ...runOf(record), views }, AS).thumbnail?.points;
    expect([...drawn!.bytes]).toEqual([0, 255, 1]);
  });

  it("says who diverged and what was changed by hand, and is a file all the same", () => {
    const divergence = { variant: 0, step: 2, epoch: 1, layer: 1 };
    const record = foldDivergences(recordOf(3), [
      { ...divergence, replicate: 0 },
      { ...divergence, replicate: 1 },
    ]);
    const rate = { ...RATE, epoch: 2, step: 4, learningRate: 0.5 };
    const kept = keepRun({ ...runOf(record), liveChanges: [rate] }, AS);
    expect(kept.variants.map(({ numDiverged }) => numDiverged)).toEqual([2, 0]);
    expect(kept.changedByHand).toBe("Learning rate changed during this run: 0.5 at epoch 2.");
    expect(importNotebook(exportNotebook([kept]), [])).toMatchObject({
      runs: [kept],
      problems: [],
    });
  });

  it("was trained with what is kept: a rate set after the last step is not its own", () => {
    // Nine epochs of two steps at 0.1, then 3, then 5, and not a step more.
    const record = { ...recordOf(9), experiment: withRate(5) };
    const liveChanges = [
      { ...RATE, epoch: 9, step: 18, learningRate: 3 },
      { ...RATE, epoch: 9, step: 18, learningRate: 5, replaced: 3 },
    ];
    const kept = keepRun({ ...runOf(record), liveChanges }, AS);
    expect(kept.experiment).toEqual(withRate(0.1));
    expect(kept.variants[0].network).toBe("2 × 2, tanh, Glorot uniform, SGD 0.1");
    expect(kept.changedByHand).toBe("");
    // One step more, and it has trained at 5.
    const goneOn = keepRun({ ...runOf({ ...record, step: 19 }), liveChanges }, AS);
    expect(goneOn.experiment).toEqual(withRate(5));
    expect(goneOn.changedByHand).toMatch(/3 at epoch 9, 5 at epoch 9/);
  });

  it("tells it from others by what of its data and training is not as it comes", () => {
    const { data, training } = experiment;
    const other: Experiment = {
      ...experiment,
      seed: 7,
      data: { ...data, noise: 20, testFraction: 0.2, features: ["x1", "x2", "sinX1"] },
      training: { ...training, optimizer: "adam", learningRate: 0.01, batchSize: 32, l2: 0.1 },
      variants: [
        { name: "a", network: { hidden: [2, 2] } },
        { name: "b", network: { hidden: [4] } },
      ],
    };
    expect(keepRun(runOf(recordOf(1, other)), AS).settings).toEqual([
      ...["tanh", "Glorot uniform", "Adam 0.01", "batch 32", "L2 0.1"],
      ...["noise 20", "test share 0.2", "x1 x2 sinX1", "seed 7"],
    ]);
  });

  it("has no R² for classes", () => {
    expect(keepRun(runOf(recordOf(2)), AS).variants[0].testR2).toBeNull();
  });

  it("has no accuracy for real targets, but R²", () => {
    const plane = withDefaults({ replicates: 2, data: { source: "plane" } });
    const twice = { ...plane, variants: experiment.variants };
    const kept = keepRun(runOf(recordOf(3, twice)), AS);
    expect(kept.variants[0]).toMatchObject({ testAccuracy: null, trainAccuracy: null });
    // The fake's test targets have the variance .25; the losses are 1/4 and 1/8.
    expect(kept.variants[0].testR2).toEqual({ median: 0.25, low: 0, high: 0.5 });
    expect(kept.curves.variants[0].testAccuracy).toEqual([]);
    expect(importNotebook(exportNotebook([kept]), []).runs).toEqual([kept]);
  });
});
