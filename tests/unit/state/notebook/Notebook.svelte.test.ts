import { describe, expect, it } from "vitest";

import { LastWords } from "../../../../src/state/notebook/LastWords";
import { toStored } from "../../../../src/state/notebook/storedRun";
import { keptRun } from "../../core/notebook/keptRuns";
import { until } from "../run/until";
import { MemoryStore } from "./memoryStore";
import { CHANGED_AT, makeStorage, openNotebook } from "./openNotebook";

const quotaExceeded = () => new DOMException("The quota has been exceeded.", "QuotaExceededError");

/** A store that holds these runs from an earlier visit. */
function storeWith(...numbers: number[]): MemoryStore {
  const store = new MemoryStore();
  for (const number of numbers) store.runs.set(`run-${number}`, toStored(keptRun(number)).stored);
  return store;
}

describe("a notebook", () => {
  it("keeps a run for the next visit, whole", async () => {
    const store = new MemoryStore();
    const first = await openNotebook(store);
    await first.notebook.keep(keptRun(1));
    const next = await openNotebook(store);
    expect(next.ids()).toEqual(["run-1"]);
    expect(await next.notebook.read("run-1")).toEqual({ run: keptRun(1), problems: [] });
    expect([...first.told, ...next.told]).toEqual([]);
  });

  it("has one entry for a run that goes on, and leaves its note and pin", async () => {
    const { notebook, ids } = await openNotebook(new MemoryStore());
    await notebook.keep(keptRun(1, { epochs: 10 }));
    await notebook.mark("run-1", { note: "mine", isPinned: true });
    await notebook.keep(keptRun(1, { epochs: 20 }));
    expect(ids()).toEqual(["run-1"]);
    const { run } = await notebook.read("run-1");
    expect(run).toMatchObject({ epochs: 20, note: "mine", isPinned: true });
  });

  it("cuts a note to 2,000 characters, and says when it was changed", async () => {
    const store = storeWith(1);
    const { notebook } = await openNotebook(store);
    await notebook.mark("run-1", { note: "x".repeat(2001) });
    const { run } = await (await openNotebook(store)).notebook.read("run-1");
    expect(run?.note).toHaveLength(2000);
    expect(run).toMatchObject({ changedAt: CHANGED_AT, savedAt: keptRun(1).savedAt });
  });

  it("deletes runs, and brings them back from the last to the first", async () => {
    const store = storeWith(1, 2, 3);
    const { notebook, ids } = await openNotebook(store);
    await notebook.mark("run-2", { note: "two" });
    await notebook.remove("run-1");
    await notebook.remove("run-2");
    expect(ids()).toEqual(["run-3"]);
    expect([...store.runs.keys()]).toEqual(["run-3"]);
    expect(notebook.numUndoable).toBe(2);

    await notebook.undoRemove();
    expect(ids()).toEqual(["run-2", "run-3"]);
    await notebook.undoRemove();
    await notebook.undoRemove();
    expect(notebook.numUndoable).toBe(0);
    const next = await openNotebook(store);
    expect(next.notes()).toEqual({ "run-1": "", "run-2": "two", "run-3": "" });
    const { run } = await next.notebook.read("run-1");
    expect(run).toEqual(keptRun(1));
  });

  it("deletes many at once, and brings them back by one undo", async () => {
    const store = storeWith(1, 2, 3, 4);
    const { notebook, ids } = await openNotebook(store);
    await notebook.remove("run-4");
    await notebook.remove("run-1", "run-2", "absent", "run-3");
    expect(ids()).toEqual([]);
    expect(store.runs.size).toBe(0);
    expect(notebook.numUndoable).toBe(2);
    await notebook.undoRemove();
    expect((await openNotebook(store)).ids()).toEqual(["run-1", "run-2", "run-3"]);
    await notebook.undoRemove();
    expect(ids()).toEqual(["run-1", "run-2", "run-3", "run-4"]);
  });

  it("does not take up again a run that was deleted while it goes on", async () => {
    const { notebook, ids } = await openNotebook(new MemoryStore());
    await notebook.keep(keptRun(1));
    await notebook.remove("run-1");
    await notebook.keep(keptRun(1, { epochs: 400 }));
    expect(ids()).toEqual([]);
    await notebook.undoRemove();
    await notebook.keep(keptRun(1, { epochs: 500 }));
    expect((await notebook.read("run-1")).run?.epochs).toBe(500);
  });

  it("leaves what it cannot read where it is, and says so once", async () => {
    const store = storeWith(1);
    store.runs.set("run-2", { id: "run-2", summary: { id: "run-2" }, details: null });
    const { notebook, ids, told, details } = await openNotebook(store);
    await notebook.refresh();
    expect(ids()).toEqual(["run-1"]);
    expect(store.runs.size).toBe(2);
    expect(told).toEqual(["Some kept runs cannot be read and were left where they are."]);
    expect(details).toContain("run.isPinned must be true or false");
  });

  it("names what is wrong with a run whose curves are spoilt", async () => {
    const store = storeWith(1);
    const { stored } = toStored(keptRun(1));
    store.runs.set("run-1", { ...stored, details: { ...(stored.details as object), curves: 7 } });
    const { notebook } = await openNotebook(store);
    const { run, problems } = await notebook.read("run-1");
    expect(run).toBeNull();
    expect(problems).toEqual([{ path: "run.curves", rule: "must be an object", value: 7 }]);
  });
});

describe("a notebook in a file", () => {
  it("moves to another browser, and is known there the second time", async () => {
    const { notebook } = await openNotebook(storeWith(1, 2));
    await notebook.mark("run-1", { note: "taken along" });
    const text = await notebook.exportAll();
    const other = await openNotebook(storeWith(2));
    const counts = { numKnown: 1, problems: [] };
    expect(await other.notebook.importFile(text)).toEqual({ numTaken: 1, ...counts });
    expect(other.notes()).toEqual({ "run-1": "taken along", "run-2": "" });
    expect(await other.notebook.importFile(text)).toEqual({ ...counts, numTaken: 0, numKnown: 2 });
  });

  it("changes a note that is newer there", async () => {
    const store = storeWith(1);
    const away = await openNotebook(storeWith(1));
    await away.notebook.mark("run-1", { note: "newer" });
    const here = await openNotebook(store);
    await here.notebook.importFile(await away.notebook.exportAll());
    expect((await openNotebook(store)).notes()).toEqual({ "run-1": "newer" });
  });

  it("holds a note that could not be stored", async () => {
    const store = storeWith(1);
    const { notebook } = await openNotebook(store);
    store.mark = () => Promise.reject(quotaExceeded());
    await notebook.mark("run-1", { note: "unstored" });
    expect(JSON.parse(await notebook.exportAll()).runs[0].note).toBe("unstored");
  });
});

describe("a page that goes before the store has answered", () => {
  const never = () => new Promise<void>(() => undefined);

  it("leaves notes, runs and deletions to the next", async () => {
    const store = storeWith(1, 2, 3);
    const lastWords = new LastWords(makeStorage());
    const { notebook } = await openNotebook(store, lastWords);
    const { mark, renew, remove } = store;
    Object.assign(store, { mark: never, renew: never, remove: never });
    void notebook.mark("run-1", { note: "half a word" });
    void notebook.keep(keptRun(2, { epochs: 400, savedAt: keptRun(2).savedAt + 1 }));
    void notebook.remove("run-3");
    await until(() => expect(notebook.runs).toHaveLength(2));
    notebook.leave();

    Object.assign(store, { mark, renew, remove });
    const next = await openNotebook(store, lastWords);
    expect(next.notes()).toEqual({ "run-1": "half a word", "run-2": "" });
    await until(() => expect([...store.runs.keys()]).toEqual(["run-1", "run-2"]));
    const later = await openNotebook(store);
    expect(later.notes()).toEqual({ "run-1": "half a word", "run-2": "" });
    expect((await later.notebook.read("run-2")).run?.epochs).toBe(400);
  });

  it("takes nothing back that is newer", async () => {
    const store = storeWith(1);
    const lastWords = new LastWords(makeStorage());
    const marks = { note: "older", isPinned: false, changedAt: 5 };
    lastWords.leave([
      { kind: "mark", id: "run-1", marks },
      { kind: "renew", id: "run-1", run: toStored(keptRun(1, { savedAt: 5, epochs: 1 })).stored },
    ]);
    const { notebook, notes } = await openNotebook(store, lastWords);
    expect(notes()).toEqual({ "run-1": "" });
    expect((await notebook.read("run-1")).run?.epochs).toBe(300);
    expect(lastWords.take()).toEqual([]);
  });

  it("passes over what is no write, and does without a storage", () => {
    const storage = makeStorage();
    const lastWords = new LastWords(storage);
    const write = { kind: "remove", id: "run-1" } as const;
    lastWords.leave([write]);
    const key = "gradient-playground-notebook-last-words";
    const odd = [
      null,
      7,
      { kind: "burn", id: "a" },
      { kind: "mark", id: "a" },
      { kind: "put", id: "a" },
    ];
    storage().setItem(key, JSON.stringify([...odd, write]));
    expect(lastWords.take()).toEqual([write]);
    storage().setItem(key, "no JSON");
    expect(lastWords.take()).toEqual([]);
    const refused = new LastWords(() => {
      throw new DOMException("Refused.", "SecurityError");
    });
    refused.leave([write]);
    expect(refused.take()).toEqual([]);
  });
});

describe("a store that refuses", () => {
  it.each([
    [quotaExceeded(), /^The browser's storage for this page is full: .* Delete runs/],
    [
      new DOMException("The operation is insecure.", "SecurityError"),
      /^This browser lets the page store nothing, .* Export what/,
    ],
    [new Error("Odd."), /^The browser did not store what is new \(Odd\.\): .* Export what/],
    [null, /^The browser did not store what is new: .* Export what/],
  ])("with %s is told of once, and work goes on", async (reason, sentence) => {
    const store = new MemoryStore();
    const { notebook, told, ids } = await openNotebook(store);
    store.refusal = reason ?? undefined;
    await notebook.keep(keptRun(1));
    await notebook.keep(keptRun(2));
    await notebook.mark("run-1", { note: "unstored" });
    await notebook.keep(keptRun(1, { epochs: 400 }));
    await notebook.refresh();
    expect(told).toEqual([expect.stringMatching(sentence)]);
    expect(ids()).toEqual(["run-1", "run-2"]);
    const { run } = await notebook.read("run-1");
    expect(run).toMatchObject({ epochs: 400, note: "unstored" });
    expect(JSON.parse(await notebook.exportAll()).runs).toHaveLength(2);
    await notebook.remove("run-2");
    expect(ids()).toEqual(["run-1"]);
  });

  it("is given everything as soon as it takes something again", async () => {
    const store = storeWith(1);
    const { notebook } = await openNotebook(store);
    store.refusal = quotaExceeded();
    await notebook.keep(keptRun(2));
    await notebook.mark("run-2", { note: "two" });
    await notebook.keep(keptRun(3));
    store.refusal = null;
    await notebook.remove("run-1");
    expect((await openNotebook(store)).notes()).toEqual({ "run-2": "two", "run-3": "" });
  });

  it("is told of where the browser has none at all, before anything is kept", async () => {
    const store = new MemoryStore();
    store.refusal = new DOMException("There is no IndexedDB.", "InvalidStateError");
    const { notebook, told } = await openNotebook(store);
    expect(told).toEqual([expect.stringMatching(/^This browser lets the page store nothing/)]);
    expect(notebook.isOpen).toBe(true);
  });
});

describe("two tabs", () => {
  it("see what the other keeps, notes and deletes", async () => {
    const store = storeWith(1);
    const [a, b] = [await openNotebook(store), await openNotebook(store)];
    await Promise.all([a.notebook.keep(keptRun(2)), b.notebook.keep(keptRun(3))]);
    await until(() => expect(a.ids()).toEqual(["run-1", "run-2", "run-3"]));
    await until(() => expect(b.ids()).toEqual(["run-1", "run-2", "run-3"]));
    await a.notebook.mark("run-3", { note: "seen" });
    await until(() => expect(b.notes()["run-3"]).toBe("seen"));
    await b.notebook.remove("run-1");
    await until(() => expect(a.ids()).toEqual(["run-2", "run-3"]));
  });

  it("lose no note that one makes on the run that the other goes on with, unheard", async () => {
    const store = new MemoryStore();
    const training = await openNotebook(store);
    training.notebook.close();
    await training.notebook.keep(keptRun(1, { epochs: 10 }));
    const reading = await openNotebook(store);
    await reading.notebook.mark("run-1", { note: "look", isPinned: true });
    await training.notebook.keep(keptRun(1, { epochs: 20 }));
    const { run } = await (await openNotebook(store)).notebook.read("run-1");
    expect(run).toMatchObject({ epochs: 20, note: "look", isPinned: true });
    expect(training.notes()).toEqual({ "run-1": "" });
    await training.notebook.refresh();
    expect(training.notes()).toEqual({ "run-1": "look" });
  });

  it("keep what is changed here while the store is being read", async () => {
    const store = storeWith(1, 2);
    const { notebook, notes } = await openNotebook(store);
    const reading = notebook.refresh();
    const marking = notebook.mark("run-1", { note: "meanwhile" });
    await Promise.all([reading, marking]);
    expect(notes()).toEqual({ "run-1": "meanwhile", "run-2": "" });
  });
});

describe("a full notebook", () => {
  it("drops the oldest run that is not pinned, after it said so", async () => {
    const store = new MemoryStore();
    const whole = keptRun(0);
    for (let number = 1; number < 1000; number++) {
      const id = `run-${number}`;
      const summary = toStored({ ...whole, id, savedAt: number }).stored.summary;
      store.runs.set(id, { id, summary, details: null });
    }
    const { notebook, told, ids } = await openNotebook(store);
    await notebook.mark("run-1", { isPinned: true });
    await notebook.keep(keptRun(1000));
    expect([notebook.runs.length, told]).toEqual([1000, []]);

    await notebook.keep(keptRun(1001));
    expect(told).toEqual([expect.stringMatching(/^The notebook is full with 1,000 runs/)]);
    expect(notebook.runs).toHaveLength(1001);
    await notebook.keep(keptRun(1002));
    expect(notebook.runs).toHaveLength(1000);
    expect(ids()).toEqual(expect.arrayContaining(["run-1", "run-4", "run-1001", "run-1002"]));
    expect(ids()).not.toContain("run-2");
    expect(ids()).not.toContain("run-3");
    await until(() => expect(store.runs.size).toBe(1000));

    const next = await openNotebook(store);
    expect(next.told).toHaveLength(1);
  });
});
