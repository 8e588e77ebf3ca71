import { describe, expect, it } from "vitest";

import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { comparisonFindings } from "../../../../src/state/run/comparisonFindings";
import { foldDivergences, foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { testR2 } from "../../../../src/state/run/testR2";
import { fakeRun } from "./fakeEngine";
import { evaluation, progress } from "./reports";

const plane = changeSource({ ...DEFAULT_EXPERIMENT, variants: [], replicates: 3 }, "plane");
const start = startRecord(plane, { ...fakeRun(1, plane), classNames: [] });
// The fake's ten test targets are five zeros and five ones: their variance is .25.
const record = foldProgress(start, progress(1, [evaluation(1, 25, [0.05, 0.1, 0.5])]));

describe("a variant's test R²", () => {
  it("is 1 - loss / variance of each replicate's own test targets, median and range", () => {
    const spread = testR2(record, 0);
    expect(spread?.high).toBeCloseTo(0.8, 12);
    expect(spread?.median).toBeCloseTo(0.6, 12);
    expect(spread?.low).toBeCloseTo(-1, 12);
    expect(comparisonFindings(record).variants[0]?.testR2).toBeCloseTo(0.6, 12);
  });

  it("counts a replicate that diverged as the worst", () => {
    const divergence = { variant: 0, replicate: 0, step: 20, epoch: 0, layer: 1 };
    const spread = testR2(foldDivergences(record, [divergence]), 0);
    expect(spread?.low).toBe(-Infinity);
    expect(spread?.median).toBeCloseTo(-1, 12);
  });

  it("is none before the first evaluation, of classes, and of equal targets", () => {
    expect(testR2(start, 0)).toBeNull();
    const classes = withDefaults({ replicates: 3 });
    const judged = foldProgress(
      startRecord(classes, fakeRun(1, classes)),
      progress(1, [evaluation(1, 25, [0.1, 0.1, 0.1])]),
    );
    expect(testR2(judged, 0)).toBeNull();
    const data = record.loaded.data.map((plot) => ({ ...plot, testY: plot.testY.fill(2) }));
    expect(testR2({ ...record, loaded: { ...record.loaded, data } }, 0)).toBeNull();
  });
});
