import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { indexedDbStore } from "../../../../src/state/notebook/indexedDbStore";
import { toStored } from "../../../../src/state/notebook/storedRun";
import { keptRun } from "../../core/notebook/keptRuns";
import { openNotebook } from "./openNotebook";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  return () => vi.unstubAllGlobals();
});

const stored = (number: number, changes = {}) => toStored(keptRun(number, changes)).stored;

describe("runs in an IndexedDB", () => {
  it("are put in, read, listed and removed by their ids", async () => {
    const store = indexedDbStore();
    await store.put(stored(1));
    await store.put(stored(2));
    expect(await store.read("run-1")).toEqual(stored(1));
    expect(await store.read("run-3")).toBeNull();
    expect(await store.readSummaries()).toEqual([stored(1).summary, stored(2).summary]);
    expect(await store.readSummaries(["run-2", "run-3"])).toEqual([stored(2).summary]);
    await store.remove("run-1");
    expect(await indexedDbStore().readSummaries()).toEqual([stored(2).summary]);
    expect(await store.read("run-1")).toBeNull();
  });

  it("are replaced whole, or renewed under their note and pin", async () => {
    const store = indexedDbStore();
    await store.put(stored(1));
    await store.mark("run-1", { note: "mine", isPinned: true, changedAt: 5 });
    await store.mark("run-2", { note: "gone", isPinned: true, changedAt: 5 });
    await store.renew(stored(1, { epochs: 400 }));
    await store.renew(stored(3));
    const [one, three, ...rest] = await store.readSummaries();
    expect(one).toMatchObject({ note: "mine", isPinned: true, epochs: 400 });
    expect([three, rest]).toEqual([stored(3).summary, []]);
    await store.put(stored(1));
    expect(await store.read("run-1")).toEqual(stored(1));
  });

  it("cannot be kept where there is none, which is told", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { notebook, told } = await openNotebook(indexedDbStore());
    await notebook.keep(keptRun(1));
    expect(notebook.runs).toHaveLength(1);
    expect(told).toEqual([expect.stringMatching(/^This browser lets the page store nothing/)]);
  });

  it("open in under a second, two hundred of them with all their curves", async () => {
    const store = indexedDbStore();
    const whole = stored(0);
    const numBytes = JSON.stringify(whole).length;
    expect(numBytes).toBeGreaterThan(30_000);
    for (let number = 0; number < 200; number++) {
      const id = `run-${number}`;
      await store.put({
        id,
        summary: { ...(whole.summary as object), id },
        details: whole.details,
      });
    }
    const start = performance.now();
    const next = await openNotebook(indexedDbStore());
    const openedMs = performance.now() - start;
    expect(next.notebook.runs).toHaveLength(200);
    expect(openedMs).toBeLessThan(1000);
  });
});
