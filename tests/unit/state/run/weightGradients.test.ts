import { expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { variantViews } from "../../../../src/state/run/variantView";
import { fakeRun } from "./fakeEngine";
import { progress, snapshot } from "./reports";

it("keeps delta and weight gradient apart, now and over time, with median and range", () => {
  const experiment = { ...DEFAULT_EXPERIMENT, variants: [], replicates: 3 };
  const record = startRecord(experiment, fakeRun(1, experiment));
  const deltas = snapshot(2, 4, [[1], [2], [3]]);
  const networks = deltas.networks.map((network, i) => ({
    ...network,
    weightGradientRms: Float64Array.of(10 ** i),
  }));
  const [view] = variantViews(
    foldProgress(record, progress(1, [], [{ ...deltas, networks }])),
    [],
    [0],
  );
  expect(view.ladder).toEqual([{ median: 2, low: 1, high: 3 }]);
  expect(view.weightGradients).toEqual([{ median: 10, low: 1, high: 100 }]);
  const [point] = view.history.layers;
  expect(point.deltaRms[0][0].high).toBe(3);
  expect(point.weightGradientRms[0][0].high).toBe(100);
});
