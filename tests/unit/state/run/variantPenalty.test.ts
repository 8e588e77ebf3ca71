import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { foldDivergences, foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { variantPenalty } from "../../../../src/state/run/variantPenalty";
import { fakeRun } from "./fakeEngine";
import { evaluation, progress } from "./reports";

const experiment = withDefaults({
  replicates: 3,
  variants: [{ name: "plain" }, { name: "penalized", training: { l2: 0.01 } }],
});
const start = startRecord(experiment, fakeRun(1, experiment));
const measured = evaluation(1, 25, [1, 1, 1, 1, 1, 1]);
const penalty = Float64Array.from([0, 0, 0, 0.3, 0.1, 0.2]);
const record = foldProgress(start, progress(1, [{ ...measured, penalty }]));

describe("a variant's penalty", () => {
  it("is the newest one's median and range over its own replicates", () => {
    expect(variantPenalty(record, 1)).toEqual({ median: 0.2, low: 0.1, high: 0.3 });
  });

  it("is none of a variant without L1 and L2, and before the first evaluation", () => {
    expect(variantPenalty(record, 0)).toBeNull();
    expect(variantPenalty(start, 1)).toBeNull();
  });

  it("counts a replicate that diverged as the worst, and is none where most did", () => {
    const diverged = [0, 1].map((replicate) => ({
      variant: 1,
      replicate,
      step: 20,
      epoch: 0,
      layer: 1,
    }));
    expect(variantPenalty(foldDivergences(record, diverged.slice(0, 1)), 1)?.median).toBe(0.2);
    expect(variantPenalty(foldDivergences(record, diverged), 1)).toBeNull();
  });
});
