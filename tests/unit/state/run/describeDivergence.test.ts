import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import {
  describeDivergedNetwork,
  describeDivergence,
} from "../../../../src/state/run/describeDivergence";
import { foldDivergences, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "./fakeEngine";

const experiment = withDefaults({ replicates: 3, network: { hidden: [2] } });
const healthy = startRecord(experiment, fakeRun(1, experiment));
const late = { variant: 0, replicate: 2, step: 1310, epoch: 5, layer: 2 };
const early = { variant: 0, replicate: 0, step: 31, epoch: 0, layer: 1 };

describe("a divergence in words", () => {
  it("tells of a network's own step and layer, and that it shows the state before", () => {
    const record = foldDivergences(healthy, [late, early]);
    const of = (replicate: number, variant = 0) =>
      describeDivergedNetwork(record, { variant, replicate });
    expect(of(2)).toBe("Diverged at step 1,310 in layer 2: this is its last finite state.");
    expect(of(0)).toBe("Diverged at step 31 in layer 1: this is its last finite state.");
    expect([of(1), of(0, 1)]).toEqual([null, null]);
    expect(describeDivergedNetwork(healthy, early)).toBeNull();
  });

  it("counts a variant's networks, and tells of the first", () => {
    const one = foldDivergences(healthy, [late]);
    expect(describeDivergence(one, 0)).toBe("1 of 3 diverged at step 1,310 in layer 2");
    expect(describeDivergence(foldDivergences(one, [early]), 0)).toBe(
      "2 of 3 diverged, the first at step 31 in layer 1",
    );
    expect(describeDivergence(one, 1)).toBeNull();
  });

  it("counts nothing where there is one network only", () => {
    const single = withDefaults({ replicates: 1, network: { hidden: [2] } });
    const record = foldDivergences(startRecord(single, fakeRun(1, single)), [early]);
    expect(describeDivergence(record, 0)).toBe("diverged at step 31 in layer 1");
  });
});
