import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { LAYER_STATISTIC_NAMES } from "../../../../src/core/training/LayerStatistics";
import { layerMedians } from "../../../../src/state/run/layerMedians";
import {
  foldDivergences,
  foldProgress,
  startRecord,
  type RunRecord,
} from "../../../../src/state/run/RunRecord";
import { MAX_POINTS } from "../../../../src/state/run/ThinnedSeries";
import { fakeRun } from "./fakeEngine";
import { progress, snapshot } from "./reports";

const { networks } = snapshot(0, 0, [
  [1, 10],
  [2, 20],
  [30, 3],
]);

describe("medians of layers", () => {
  it("are taken of every statistic, layer by layer", () => {
    const medians = layerMedians(networks, new Set());
    for (const name of LAYER_STATISTIC_NAMES) expect(medians[name][0]).toBe(2);
    expect([...medians.deltaRms]).toEqual([2, 10]);
    expect([...medians.saturated]).toEqual([2, NaN]);
  });

  it("leave diverged replicates out, and are NaN where all have diverged", () => {
    expect([...layerMedians(networks, new Set([2])).deltaRms]).toEqual([1.5, 15]);
    expect([...layerMedians(networks, new Set([0, 1, 2])).deltaRms]).toEqual([NaN, NaN]);
  });

  it("leave out what is not finite", () => {
    const overflown = { ...networks[2], deltaRms: Float64Array.of(Infinity, NaN) };
    const medians = layerMedians([networks[0], overflown], new Set());
    expect([...medians.deltaRms]).toEqual([1, 10]);
  });
});

describe("a run's layers over time", () => {
  const experiment = { ...DEFAULT_EXPERIMENT, variants: [], replicates: 3 };
  const deltas = (record: RunRecord) =>
    record.layers.points.map(({ medians }) => [...medians[0].deltaRms]);
  const start = startRecord(experiment, fakeRun(1, experiment));
  const report = (epoch: number, step: number) =>
    progress(1, [], [snapshot(epoch, step, [[1], [2], [3]])]);

  it("lose a replicate from the step at which it diverged", () => {
    let record = foldProgress(start, report(0, 0));
    record = foldDivergences(record, [{ variant: 0, replicate: 2, step: 4, epoch: 1, layer: 1 }]);
    record = foldProgress(record, report(1, 5));
    expect(deltas(record)).toEqual([[2], [1.5]]);
  });

  it("take no more room however long it trains", () => {
    let record = start;
    for (let epoch = 0; epoch < 1000; epoch++)
      record = foldProgress(record, report(epoch, 25 * epoch));
    expect(record.layers.points.length).toBeLessThanOrEqual(MAX_POINTS);
  });
});
