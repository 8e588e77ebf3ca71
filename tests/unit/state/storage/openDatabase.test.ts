import { promisifyRequest } from "idb-keyval";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

import { ownIndexedDb } from "../../../../src/state/own/ownIndexedDb";
import { indexedDbStore } from "../../../../src/state/notebook/indexedDbStore";
import { openDatabase } from "../../../../src/state/storage/openDatabase";
import { storageFailure } from "../../../../src/state/storage/storageFailure";
import { keptRun } from "../../core/notebook/keptRuns";
import { openNotebook } from "../notebook/openNotebook";
import { until } from "../run/until";

/** Timers that run out when the test says so. */
function makeTimers() {
  const waiting = new Set<() => void>();
  const later = (callback: () => void) => {
    waiting.add(callback);
    return () => void waiting.delete(callback);
  };
  const runOut = () => {
    const all = [...waiting];
    waiting.clear();
    all.forEach((callback) => callback());
  };
  return { later, runOut, numWaiting: () => waiting.size };
}

/** An IndexedDB that opens nothing until it is told to. */
function holdBack(): () => void {
  const factory = new IDBFactory();
  const requests: (() => void)[] = [];
  vi.stubGlobal("indexedDB", {
    open(name: string) {
      const request: { result?: IDBDatabase; onsuccess?(): void; onupgradeneeded?(): void } = {};
      requests.push(() => {
        const real = factory.open(name);
        real.onupgradeneeded = () => {
          request.result = real.result;
          request.onupgradeneeded?.();
        };
        real.onsuccess = () => {
          request.result = real.result;
          request.onsuccess?.();
        };
      });
      return request;
    },
  });
  return () => requests.splice(0).forEach((open) => open());
}

beforeEach(() => {
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  return () => vi.unstubAllGlobals();
});

describe("a database that does not open", () => {
  it("refuses what was asked after a while, and more at once", async () => {
    holdBack();
    const { later, runOut, numWaiting } = makeTimers();
    const use = openDatabase("silent", "things", { later });
    const first = use("readonly", (things) => promisifyRequest(things.count()));
    runOut();
    await expect(first).rejects.toMatchObject({ name: "TimeoutError" });
    const next = use("readonly", (things) => promisifyRequest(things.count()));
    await expect(next).rejects.toMatchObject({ name: "TimeoutError" });
    expect(numWaiting()).toBe(0);
  });

  it("does nothing that it refused when it opens after all, says so, and takes what comes then", async () => {
    const open = holdBack();
    const { later, runOut, numWaiting } = makeTimers();
    const late = vi.fn();
    const use = openDatabase("late", "things", { later, late });
    const refused = use("readwrite", (things) => promisifyRequest(things.put("old", 1)));
    runOut();
    await expect(refused).rejects.toMatchObject({ name: "TimeoutError" });
    open();
    await until(() => expect(late).toHaveBeenCalledOnce());
    expect(await use("readonly", (things) => promisifyRequest(things.count()))).toBe(0);
    await use("readwrite", (things) => promisifyRequest(things.put("new", 1)));
    expect(await use("readonly", (things) => promisifyRequest(things.get(1)))).toBe("new");
    expect([late.mock.calls.length, numWaiting()]).toEqual([1, 0]);
  });

  it("that opens in time is no trouble", async () => {
    const open = holdBack();
    const { later, numWaiting } = makeTimers();
    const late = vi.fn();
    const use = openDatabase("in time", "things", { later, late });
    const counting = use("readonly", (things) => promisifyRequest(things.count()));
    expect(numWaiting()).toBe(1);
    open();
    expect(await counting).toBe(0);
    expect([late.mock.calls.length, numWaiting()]).toEqual([0, 0]);
  });

  it("leaves the notebook open, with what is new in it", async () => {
    holdBack();
    const { later, runOut } = makeTimers();
    const timer = setInterval(runOut);
    onTestFinished(() => clearInterval(timer));
    const { notebook, told } = await openNotebook(indexedDbStore({ later }));
    await notebook.keep(keptRun(1));
    expect([notebook.isOpen, notebook.runs.length]).toEqual([true, 1]);
    expect(told).toEqual([storageFailure(new DOMException("", "TimeoutError"))]);
    expect(told[0]).toMatch(/^The browser's storage does not answer: new runs, /);
  });

  it("holds no data of the user's back", async () => {
    holdBack();
    const { later, runOut } = makeTimers();
    const reading = ownIndexedDb({ later }).readAll();
    runOut();
    await expect(reading).rejects.toMatchObject({ name: "TimeoutError" });
  });
});
