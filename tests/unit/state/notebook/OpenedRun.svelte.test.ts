import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { OpenedRun } from "../../../../src/state/notebook/OpenedRun.svelte";
import { startRecord, type RunRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "../run/fakeEngine";

describe("a run opened from the notebook", () => {
  it("waits to be trained again until it trains, or other settings take its place", () => {
    const experiment = { ...DEFAULT_EXPERIMENT, seed: 2 };
    const before = startRecord(DEFAULT_EXPERIMENT, fakeRun(1, DEFAULT_EXPERIMENT));
    const run: { record: RunRecord | null; isPlaying: boolean } = {
      record: before,
      isPlaying: false,
    };
    const opened = new OpenedRun(run);
    expect(opened.isWaiting).toBe(false);
    opened.opened(experiment);
    // The run before is still on screen.
    expect(opened.isWaiting).toBe(false);
    run.record = startRecord(experiment, fakeRun(2, experiment));
    expect(opened.isWaiting).toBe(true);
    run.isPlaying = true;
    expect(opened.isWaiting).toBe(false);
    run.isPlaying = false;
    run.record = { ...run.record, step: 1 };
    expect(opened.isWaiting).toBe(false);
    run.record = { ...run.record, step: 0 };
    expect(opened.isWaiting).toBe(true);
    opened.dismiss();
    expect(opened.isWaiting).toBe(false);
  });
});
