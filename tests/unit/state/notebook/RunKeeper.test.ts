import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { KeptRun } from "../../../../src/core/notebook/KeptRun";
import { RunKeeper, type WatchedRun } from "../../../../src/state/notebook/RunKeeper";
import { foldProgress, startRecord, type RunRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "../run/fakeEngine";
import { evaluation, progress } from "../run/reports";

/** A keeper under a clock of the test's, and what it has kept. */
function makeKeeper() {
  const kept: KeptRun[] = [];
  let now = 1000;
  let numIds = 0;
  const keeper = new RunKeeper({
    keep: async (run) => void kept.push(run),
    newId: () => `id-${++numIds}`,
    today: () => 1_790_000_000_000,
    now: () => now,
  });
  const liveChanges: WatchedRun["liveChanges"] = [];
  const see = (phase: WatchedRun["phase"], record: RunRecord | null, more = {}) =>
    keeper.see({ phase, record, views: [], liveChanges, ...more });
  const pass = (seconds: number) => void (now += 1000 * seconds);
  return { keeper, kept, see, pass };
}

/** Run `runId` after so many epochs. */
function recordAt(epoch: number, runId = 1): RunRecord {
  const begun = startRecord(DEFAULT_EXPERIMENT, fakeRun(runId, DEFAULT_EXPERIMENT));
  const losses = new Array<number>(begun.loaded.numNetworks).fill(0.5);
  return foldProgress(begun, progress(runId, [evaluation(epoch, 25 * epoch, losses)]));
}

describe("the keeper of runs", () => {
  it("keeps a run that has paused after an epoch, and not before", () => {
    const { kept, see } = makeKeeper();
    see("loading", null);
    see("idle", recordAt(0));
    see("training", recordAt(1));
    expect(kept).toEqual([]);
    see("idle", recordAt(1));
    expect(kept.map(({ id, epochs }) => [id, epochs])).toEqual([["id-1", 1]]);
  });

  it("renews the entry when the run goes on, with the time that it trained", () => {
    const { kept, see, pass } = makeKeeper();
    see("training", recordAt(1));
    pass(2);
    see("training", recordAt(2));
    pass(3);
    see("idle", recordAt(3));
    pass(100);
    see("training", recordAt(3));
    pass(4);
    see("finished", recordAt(5));
    expect(kept.map(({ id, epochs, seconds }) => [id, epochs, seconds])).toEqual([
      ["id-1", 3, 5],
      ["id-1", 5, 9],
    ]);
  });

  it("keeps nothing twice that is the same, but what is new of a run that stands", () => {
    const { kept, see } = makeKeeper();
    const record = recordAt(3);
    see("finished", record);
    see("finished", record);
    expect(kept).toHaveLength(1);
    const values = new Float32Array(50 * 50 * 2).fill(0.5);
    const map = { resolution: 50, extent: [-6, 6, -6, 6] as const, numOutputs: 2, values };
    see("finished", record, { views: [{ map, points: null }] });
    see("finished", record, { views: [{ map, points: null }] });
    expect(kept.map(({ thumbnail }) => thumbnail?.numOutputs)).toEqual([undefined, 2]);
    see("finished", record, {
      views: [{ map, points: null }],
      liveChanges: [{ kind: "learningRate", epoch: 2, step: 50, learningRate: 1, replaced: 0.1 }],
    });
    expect(kept[2].changedByHand).toMatch(/1 at epoch 2/);
  });

  it("gives a new run an entry of its own, and none to one without an epoch", () => {
    const { kept, see } = makeKeeper();
    see("finished", recordAt(3));
    see("idle", recordAt(0, 2));
    see("loading", recordAt(0, 2));
    see("idle", recordAt(0, 3));
    see("allDiverged", recordAt(2, 3));
    expect(kept.map(({ id, epochs }) => [id, epochs])).toEqual([
      ["id-1", 3],
      ["id-2", 2],
    ]);
  });

  it("keeps a run that another replaces in the midst of its training", () => {
    const { kept, see, pass } = makeKeeper();
    see("training", recordAt(3));
    pass(2);
    see("loading", recordAt(4));
    see("training", recordAt(5, 2));
    see("loading", null);
    expect(kept.map(({ epochs, seconds }) => [epochs, seconds])).toEqual([
      [4, 2],
      [5, 0],
    ]);
  });

  it("keeps none that a dragged control only passed through", () => {
    const { keeper, kept, see } = makeKeeper();
    const drag = (record: RunRecord) =>
      keeper.see({ phase: "training", record, views: [], liveChanges: [] }, true);
    drag(recordAt(3));
    drag(recordAt(4, 2));
    expect(kept).toEqual([]);
    see("training", recordAt(5, 2));
    see("loading", null);
    expect(kept.map(({ epochs }) => epochs)).toEqual([5]);
  });

  it("keeps a run that trains when the page may be closed, and goes on with it", () => {
    const { keeper, kept, see, pass } = makeKeeper();
    see("training", recordAt(3));
    pass(2);
    expect(keeper.seconds).toBe(2);
    keeper.keepNow();
    keeper.keepNow();
    pass(1);
    see("idle", recordAt(9));
    expect(kept.map(({ id, epochs, seconds }) => [id, epochs, seconds])).toEqual([
      ["id-1", 3, 2],
      ["id-1", 9, 3],
    ]);
    expect(keeper.idOf(1)).toBe("id-1");
  });
});
