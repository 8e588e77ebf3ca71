import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";

import type { KeptRun, KeptSummary } from "../../../../src/core/notebook/KeptRun";
import { ON_SCREEN, RunOverlay } from "../../../../src/state/notebook/RunOverlay.svelte";
import { keptRun } from "../../core/notebook/keptRuns";
import { KeptList } from "../../../../src/state/notebook/KeptList.svelte";

/** Runs of three variants, or of as many as given; what is asked of the store is noted. */
function makeOverlay(numVariants: readonly number[]) {
  const list = new KeptList();
  const stored = new Map<string, KeptRun>();
  const asked: string[] = [];
  const put = (run: KeptRun) => {
    stored.set(run.id, run);
    list.set(run);
  };
  numVariants.forEach((count, number) => {
    const run = keptRun(number);
    put({ ...run, variants: Array.from({ length: count }, () => run.variants[0]) });
  });
  const overlay = new RunOverlay({
    runs: (): readonly KeptSummary[] => list.runs,
    async read(id) {
      asked.push(id);
      return { run: stored.get(id) ?? null, problems: [] };
    },
    numLinesOnScreen: () => 3,
  });
  const places = () => overlay.all.map(({ id, place }) => [id, place]);
  return { overlay, list, put, asked, places };
}

describe("runs laid over each other", () => {
  it("keep their places when another leaves, and a free one is taken first", () => {
    const { overlay, places } = makeOverlay([3, 3, 3]);
    for (const id of ["run-0", "run-1", ON_SCREEN]) expect(overlay.toggle(id)).toBeNull();
    overlay.toggle("run-0");
    expect(places()).toEqual([
      ["run-1", 1],
      [ON_SCREEN, 2],
    ]);
    overlay.toggle("run-2");
    expect(overlay.placeOf("run-2")).toBe(0);
    overlay.clear();
    expect(places()).toEqual([]);
  });

  it("are six at the most, and a seventh is refused with the reason", () => {
    const { overlay, places } = makeOverlay([1, 1, 1, 1, 1, 1, 1]);
    for (let i = 0; i < 6; i++) overlay.toggle(`run-${i}`);
    expect(overlay.toggle("run-6")).toBe("6 runs are the most to compare: take one out first.");
    expect(places()).toHaveLength(6);
    overlay.toggle("run-2");
    expect(overlay.toggle("run-6")).toBeNull();
  });

  it("have 18 curves at the most", () => {
    const { overlay } = makeOverlay([6, 6, 4]);
    overlay.toggle("run-0");
    overlay.toggle("run-1");
    overlay.toggle(ON_SCREEN);
    // 6 + 6 + 3 are there, and 4 would make 19.
    expect(overlay.toggle("run-2")).toBe(
      "18 curves are the most: those compared have 15, and this run would add 4. Take one out first.",
    );
  });

  it("are read once, and again where the run has gone on", async () => {
    const { overlay, put, asked } = makeOverlay([3, 3]);
    overlay.toggle("run-0");
    overlay.toggle(ON_SCREEN);
    expect(overlay.all[0].run).toBeNull();
    await overlay.catchUp();
    await overlay.catchUp();
    expect(asked).toEqual(["run-0"]);
    expect(overlay.all[0].run?.epochs).toBe(300);
    put(keptRun(0, { epochs: 400, savedAt: keptRun(0).savedAt + 1 }));
    flushSync();
    await overlay.catchUp();
    expect(asked).toHaveLength(2);
    expect(overlay.all[0].run?.epochs).toBe(400);
  });

  it("leave with what is deleted, which makes room", () => {
    const { overlay, list, places } = makeOverlay([6, 6, 6, 6]);
    for (const id of ["run-0", "run-1", "run-2"]) overlay.toggle(id);
    list.drop("run-1");
    expect(places()).toEqual([
      ["run-0", 0],
      ["run-2", 2],
    ]);
    expect(overlay.toggle("run-3")).toBeNull();
    expect(overlay.placeOf("run-3")).toBe(1);
  });
});
