import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { classCounts } from "../../../../src/state/run/classCounts";
import { foldDivergences, foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "./fakeEngine";
import { evaluation, progress } from "./reports";

const experiment = withDefaults({ replicates: 2, variants: [{ name: "a" }, { name: "b" }] });
const start = startRecord(experiment, fakeRun(1, experiment));
// The report's network n has the counts n 1 2 3.
const record = foldProgress(start, progress(1, [evaluation(1, 25, [0.1, 0.2, 0.3, 0.4])]));

describe("a variant's class counts", () => {
  it("are summed over its replicates", () => {
    expect(classCounts(record, 1)).toEqual({
      classNames: ["class 0", "class 1"],
      counts: [
        [2 + 3, 2],
        [4, 6],
      ],
      numReplicates: 2,
    });
  });

  it("leave out replicates that diverged, and are none where all did", () => {
    const divergence = { variant: 1, replicate: 0, step: 3, epoch: 0, layer: 1 };
    const half = foldDivergences(record, [divergence]);
    expect(classCounts(half, 1)).toMatchObject({
      counts: [
        [3, 1],
        [2, 3],
      ],
      numReplicates: 1,
    });
    expect(classCounts(foldDivergences(half, [{ ...divergence, replicate: 1 }]), 1)).toBeNull();
  });

  it("are none before the first evaluation and for real targets", () => {
    expect(classCounts(start, 0)).toBeNull();
    expect(classCounts({ ...record, loaded: { ...record.loaded, classNames: [] } }, 0)).toBeNull();
  });
});
