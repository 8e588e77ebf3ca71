import { describe, expect, it, vi } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { ExperimentEditor } from "../../../../src/state/experiment/ExperimentEditor.svelte";
import { OpenedRun } from "../../../../src/state/notebook/OpenedRun.svelte";
import { changeKind } from "../../../../src/state/run/changeKind";
import { startRecord, type RunRecord } from "../../../../src/state/run/RunRecord";
import type { RunPhase } from "../../../../src/state/run/RunPhase";
import { fakeRun } from "../run/fakeEngine";

/** A page on which the default experiment has made ten steps and trains. */
function makePage() {
  const begin = (experiment: Experiment) => startRecord(experiment, fakeRun(1, experiment));
  const run = {
    record: { ...begin(DEFAULT_EXPERIMENT), step: 10 } as RunRecord,
    isPlaying: true,
    phase: "training" as RunPhase,
    pause: () => void (run.isPlaying = false),
    reset: vi.fn(() => void (run.phase = "loading")),
  };
  const editor = new ExperimentEditor(DEFAULT_EXPERIMENT, (experiment) => {
    if (changeKind(run.record.experiment, experiment) === "rebuild") run.phase = "loading";
  });
  const build = () => {
    run.record = begin(editor.committed);
    run.phase = "idle";
  };
  return { run, build, opened: new OpenedRun(run, editor) };
}

const { training } = DEFAULT_EXPERIMENT;

describe("a run opened from the notebook", () => {
  it.each([
    ["another seed", { ...DEFAULT_EXPERIMENT, seed: 2 }, 0],
    // What the page could take up live is begun anew too.
    ["another rate", { ...DEFAULT_EXPERIMENT, training: { ...training, learningRate: 3 } }, 1],
    ["the same settings", DEFAULT_EXPERIMENT, 1],
  ])("with %s begins from its first step, paused, once", (_, experiment, numResets) => {
    const { run, opened } = makePage();
    opened.open(experiment, false);
    expect([run.phase, run.isPlaying]).toEqual(["loading", false]);
    expect(run.reset).toHaveBeenCalledTimes(numResets);
  });

  it("waits to be trained again until it trains, and can be put away", () => {
    const { run, build, opened } = makePage();
    opened.open({ ...DEFAULT_EXPERIMENT, seed: 2 }, false);
    // The run before is still on screen.
    expect(opened.isWaiting).toBe(false);
    build();
    expect(opened.isWaiting).toBe(true);
    run.isPlaying = true;
    expect(opened.isWaiting).toBe(false);
    run.isPlaying = false;
    run.record = { ...run.record, step: 1 };
    expect(opened.isWaiting).toBe(false);
    run.record = { ...run.record, step: 0 };
    opened.dismiss();
    expect(opened.isWaiting).toBe(false);
  });

  it("that is the one on screen goes on as it is", () => {
    const { run, opened } = makePage();
    opened.open(DEFAULT_EXPERIMENT, true);
    expect([run.phase, run.isPlaying, opened.isWaiting]).toEqual(["training", true, false]);
  });
});
