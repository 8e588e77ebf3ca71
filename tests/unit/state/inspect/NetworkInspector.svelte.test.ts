import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { NetworkInspector } from "../../../../src/state/inspect/NetworkInspector.svelte";
import { PageView } from "../../../../src/state/page/PageView.svelte";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { deferred } from "../run/deferred";
import { FakeEngine } from "../run/fakeEngine";
import { evaluation, progress } from "../run/reports";
import { until } from "../run/until";

/** Two variants of three replicates. */
const EXPERIMENT: Experiment = {
  ...withDefaults({ replicates: 3, network: { hidden: [3] } }),
  variants: DEFAULT_EXPERIMENT.variants.slice(0, 2),
};
const PLACE = { layer: 1, from: 0, to: 2 };
const WINDOW = { layer: 1, first: 0, count: 3 };

async function inspect(link: string | null = null) {
  const engine = new FakeEngine();
  const delayed = new Set<() => void>();
  const options = {
    startEngine: engine.start,
    nextFrame: () => Promise.resolve(),
    later(callback: () => void) {
      delayed.add(callback);
      return () => void delayed.delete(callback);
    },
  };
  const run = new RunMonitor(EXPERIMENT, options);
  run.results.mapWith(() => [0, 1]);
  const view = new PageView(link);
  const inspector = new NetworkInspector(run, view, options);
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  return { engine, run, view, inspector, numDelayed: () => delayed.size };
}

/** With a network open and its first picture drawn. */
async function inspectOpen() {
  const inspected = await inspect();
  inspected.inspector.setWindows([WINDOW]);
  inspected.inspector.open(1);
  await until(() => expect(inspected.inspector.inspection).not.toBeNull());
  return inspected;
}

describe("an open network", () => {
  it("is asked for once it is opened, and then shown", async () => {
    const { engine, inspector } = await inspect();
    expect(inspector.network.id).toBeNull();
    expect(engine.asked("inspect")).toEqual([]);
    inspector.setWindows([WINDOW]);
    inspector.open(1);
    await until(() => expect(inspector.inspection?.maps).toHaveLength(1));
    expect(engine.asked("inspect")).toEqual([
      { runId: 1, variant: 1, replicate: 0, windows: [WINDOW], resolution: 40 },
    ]);
  });

  it("is opened by a link, and stands in the link", async () => {
    const { inspector, view } = await inspect("inside-1-2");
    await until(() => expect(inspector.inspection?.replicate).toBe(2));
    expect(inspector.network.id).toEqual({ variant: 1, replicate: 2 });
    inspector.showReplicate(null);
    expect(view.link).toBe("inside-1-median");
    inspector.close();
    expect(view.link).toBeNull();
    expect(inspector.inspection).toBeNull();
  });

  it("is asked for where Back opens it, and forgotten where Back leaves it", async () => {
    const { inspector, view } = await inspect();
    view.open("inside-0-1");
    await until(() => expect(inspector.inspection).toMatchObject({ variant: 0, replicate: 1 }));
    void inspector.check.start();
    await until(() => expect(inspector.check.report?.replicate).toBe(1));
    view.open("inside-0-2");
    expect(inspector.check.report).toBeNull();
    await until(() => expect(inspector.inspection?.replicate).toBe(2));
    view.open(null);
    expect(inspector.inspection).toBeNull();
  });

  it("is asked for where the run was ready before the inspector", async () => {
    const { run, view } = await inspect("inside-1-median");
    const late = new NetworkInspector(run, view, {
      nextFrame: () => Promise.resolve(),
      later: () => () => undefined,
    });
    await until(() => expect(late.inspection?.variant).toBe(1));
  });

  it("is asked for anew after a step, in fewer points while it trains", async () => {
    const { engine, run, inspector } = await inspectOpen();
    run.train();
    engine.emit(progress(1, [evaluation(1, 2, [1, 2, 3, 4, 5, 6])]));
    await until(() => expect(engine.asked("inspect")).toHaveLength(2));
    expect(engine.asked("inspect")[1].resolution).toBe(20);
    expect(inspector.error).toBeNull();
  });

  it("is asked for one at a time", async () => {
    const { engine, run, inspector } = await inspectOpen();
    const answer = deferred<void>();
    engine.oninside = () => answer.promise;
    inspector.setWindows([]);
    inspector.setWindows([{ ...WINDOW, first: 1, count: 2 }]);
    run.results.showReplicate(1, 2);
    await until(() => expect(engine.asked("inspect")).toHaveLength(2));
    answer.resolve();
    await until(() => expect(inspector.inspection?.replicate).toBe(2));
    expect(engine.asked("inspect").slice(1)).toMatchObject([
      { windows: [], replicate: 0 },
      { windows: [{ first: 1 }], replicate: 2 },
    ]);
  });

  it("stays open when the run is rebuilt with it, and closes where it is gone", async () => {
    const { engine, run, inspector } = await inspectOpen();
    run.follow({ ...EXPERIMENT, network: { ...EXPERIMENT.network, hidden: [4] } });
    await until(() => expect(engine.asked("inspect").at(-1)?.runId).toBe(2));
    expect(inspector.network.id?.variant).toBe(1);
    run.follow({ ...EXPERIMENT, variants: EXPERIMENT.variants.slice(0, 1) });
    await until(() => expect(inspector.network.id).toBeNull());
  });

  it("drops the answer for a run that is over", async () => {
    const { engine, run, inspector } = await inspectOpen();
    const answer = deferred<void>();
    engine.oninside = () => answer.promise;
    inspector.showReplicate(2);
    await until(() => expect(engine.asked("inspect")).toHaveLength(2));
    run.reset();
    await until(() => expect(run.phase).toBe("idle"));
    expect(inspector.inspection).toBeNull();
    answer.resolve();
    await until(() => expect(inspector.inspection).not.toBeNull());
    expect(engine.asked("inspect").at(-1)).toMatchObject({ runId: 2, replicate: 2 });
  });

  it("says why the engine could not answer, and does not ask for the same again", async () => {
    const { engine, inspector } = await inspect();
    engine.oninside = () => Promise.reject(new Error("out of memory"));
    inspector.open(0);
    await until(() => expect(inspector.error).toBe("out of memory"));
    inspector.select(null);
    expect(engine.asked("inspect")).toHaveLength(1);
  });
});

describe("an edit", () => {
  it("goes to the engine, pins the replicate, and is listed with its epoch", async () => {
    const { engine, run, view, inspector } = await inspectOpen();
    expect(inspector.edit(PLACE, 2)).toBeNull();
    await until(() => expect(inspector.edits.canUndo).toBe(true));
    expect(engine.asked("editParameter")).toEqual([
      { runId: 1, variant: 1, replicate: 0, value: 2, ...PLACE },
    ]);
    expect(view.link).toBe("inside-1-0");
    expect(run.liveChanges).toEqual([
      {
        kind: "parameter",
        ...{ variant: 1, replicate: 0, value: 2, replaced: 0.25, epoch: 4, step: 9 },
        ...PLACE,
      },
    ]);
    // Picture and maps are those of the network before.
    await until(() => expect(engine.asked("inspect")).toHaveLength(2));
    await until(() => expect(engine.asked("decisionMaps").length).toBeGreaterThan(1));
  });

  it.each([NaN, Infinity, Number("1e400"), -1e39])(
    "to %f is refused with the rule",
    async (value) => {
      const { engine, inspector } = await inspectOpen();
      expect(inspector.edit(PLACE, value)).toEqual({
        path: "value",
        rule: "must be a number from -3.4e38 to 3.4e38",
        value,
      });
      expect(engine.asked("editParameter")).toEqual([]);
      expect(inspector.edits.canUndo).toBe(false);
    },
  );

  it("is undone and redone with the value that the engine replaced", async () => {
    const { engine, run, inspector } = await inspectOpen();
    inspector.edit(PLACE, 2);
    inspector.edits.undo();
    await until(() => expect(inspector.edits.canRedo).toBe(true));
    expect(inspector.edits.canUndo).toBe(false);
    // Between the same two steps: nothing has come of it.
    expect(run.liveChanges).toEqual([]);
    engine.replacedValue = -1;
    inspector.edits.redo();
    await until(() => expect(inspector.edits.canUndo).toBe(true));
    inspector.edits.undo();
    await until(() => expect(engine.asked("editParameter")).toHaveLength(4));
    expect(engine.asked("editParameter").map(({ value }) => value)).toEqual([2, 0.25, 2, -1]);
  });

  it("is listed for its own network, as long as it is not undone", async () => {
    const { inspector } = await inspectOpen();
    inspector.edit(PLACE, 2);
    inspector.edit({ ...PLACE, from: null }, 3);
    await until(() => expect(inspector.edits.done.map(({ value }) => value)).toEqual([2, 3]));
    inspector.edits.undo();
    await until(() => expect(inspector.edits.done.map(({ value }) => value)).toEqual([2]));
    inspector.open(0);
    expect(inspector.edits.done).toEqual([]);
    inspector.close();
    expect(inspector.edits.done).toEqual([]);
  });

  it("that the engine refuses is told and cannot be undone", async () => {
    const { engine, inspector } = await inspectOpen();
    engine.oninside = () => Promise.reject(new Error("place.layer must be 1 or 2"));
    inspector.edit({ ...PLACE, layer: 9 }, 1);
    await until(() => expect(inspector.error).toBe("place.layer must be 1 or 2"));
    expect(inspector.edits.canUndo).toBe(false);
  });

  it("is forgotten with its run", async () => {
    const { run, inspector } = await inspectOpen();
    inspector.edit(PLACE, 2);
    await until(() => expect(inspector.edits.canUndo).toBe(true));
    run.reset();
    await until(() => expect(run.liveChanges).toEqual([]));
    await until(() => expect(inspector.edits.canUndo).toBe(false));
  });
});

describe("the chain of a parameter", () => {
  it("is asked for when one is selected, and again for another example", async () => {
    const { engine, inspector } = await inspectOpen();
    inspector.select({ kind: "unit", layer: 1, unit: 0 });
    expect(inspector.explanation).toBeNull();
    inspector.select({ kind: "parameter", place: PLACE });
    await until(() => expect(inspector.explanation?.place).toEqual(PLACE));
    inspector.explainExample(7);
    expect(inspector.explanation).toBeNull();
    await until(() => expect(inspector.explanation?.example).toBe(7));
    expect(engine.asked("explainWeight")).toEqual([
      { runId: 1, variant: 1, replicate: 0, place: PLACE, example: "mean" },
      { runId: 1, variant: 1, replicate: 0, place: PLACE, example: 7 },
    ]);
  });

  it("comes at a calm pace while training, but at once for another parameter", async () => {
    const { engine, run, inspector, numDelayed } = await inspectOpen();
    run.train();
    inspector.select({ kind: "parameter", place: PLACE });
    await until(() => expect(inspector.explanation).not.toBeNull());
    const numBefore = engine.asked("explainWeight").length;
    engine.emit(progress(1, [evaluation(1, 2, [1, 2, 3, 4, 5, 6])]));
    await until(() => expect(run.record?.step).toBe(2));
    expect(engine.asked("explainWeight")).toHaveLength(numBefore);
    expect(numDelayed()).toBeGreaterThan(0);
    inspector.select({ kind: "parameter", place: { ...PLACE, to: 0 } });
    await until(() => expect(inspector.explanation?.place.to).toBe(0));
  });
});

describe("the gradient check", () => {
  it("reports how far it is and what came of it", async () => {
    const { engine, inspector } = await inspectOpen();
    const answer = deferred<void>();
    engine.oninside = (name) => (name === "checkGradient" ? answer.promise : undefined);
    void inspector.check.start();
    await until(() => expect(engine.asked("checkGradient")).toHaveLength(1));
    const [{ checkId }] = engine.asked("checkGradient");
    engine.emit({ kind: "checkProgress", runId: 1, checkId, done: 3, total: 17 });
    await until(() => expect(inspector.check.progress).toEqual({ done: 3, total: 17 }));
    expect(inspector.check.report).toBeNull();
    answer.resolve();
    await until(() => expect(inspector.check.report).toMatchObject({ variant: 1, worst: null }));
    expect(inspector.check.progress).toBeNull();
  });

  it("can be cancelled, and a late answer says nothing", async () => {
    const { engine, inspector } = await inspectOpen();
    const answer = deferred<void>();
    engine.oninside = (name) => (name === "checkGradient" ? answer.promise : undefined);
    void inspector.check.start();
    await until(() => expect(engine.asked("checkGradient")).toHaveLength(1));
    inspector.check.cancel();
    expect(inspector.check.progress).toBeNull();
    await until(() => expect(engine.asked("cancelCheck")).toEqual([{ runId: 1 }]));
    answer.resolve();
    inspector.open(0);
    await until(() => expect(inspector.inspection?.variant).toBe(0));
    expect(inspector.check.report).toBeNull();
  });
});
