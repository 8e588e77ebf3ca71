import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

import { finish } from "../../../../src/core/data/own/finish";
import { makeOwnTable } from "../../../../src/core/data/own/makeOwnTable";
import type { OwnTable } from "../../../../src/core/data/own/OwnTable";
import { readCsv } from "../../../../src/core/data/own/readCsv";
import { broadcastNotebook } from "../../../../src/state/notebook/broadcastNotebook";
import { ownIndexedDb } from "../../../../src/state/own/ownIndexedDb";
import type { OwnStore } from "../../../../src/state/own/OwnStore";
import { OwnTableKeeper } from "../../../../src/state/own/OwnTableKeeper.svelte";
import { Notices } from "../../../../src/state/page/Notices.svelte";
import { described, ownTable } from "../../core/data/own/ownTable";
import { MemoryStore } from "../notebook/memoryStore";
import { openNotebook } from "../notebook/openNotebook";
import { until } from "../run/until";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  return () => vi.unstubAllGlobals();
});

/** A store in which everything fails with this error while there is one. */
function moody(store = ownIndexedDb()): OwnStore & { refusal: Error | null } {
  const mood = {
    refusal: null as Error | null,
    readAll: () => (mood.refusal ? Promise.reject(mood.refusal) : store.readAll()),
    readRows: (id: string) => (mood.refusal ? Promise.reject(mood.refusal) : store.readRows(id)),
    put: (table: Parameters<OwnStore["put"]>[0]) =>
      mood.refusal ? Promise.reject(mood.refusal) : store.put(table),
    remove: (id: string) => (mood.refusal ? Promise.reject(mood.refusal) : store.remove(id)),
  };
  return mood;
}

/** A tab's tables, and what it told. */
function openTab(store: OwnStore = ownIndexedDb()) {
  const told: string[] = [];
  const arrived: string[] = [];
  let today = 1_800_000_000_000;
  const keeper = new OwnTableKeeper({
    store,
    channel: broadcastNotebook("own data in a test"),
    clock: { now: () => performance.now(), nextTask: () => Promise.resolve() },
    today: () => today++,
    tell: (text) => void told.push(text),
    arrived: (id) => void arrived.push(id),
  });
  onTestFinished(async () => {
    await keeper.settled();
    keeper.close();
  });
  const names = () => keeper.list.map(({ description }) => description.name);
  return { keeper, told, arrived, names };
}

const table = ownTable();
const other = ownTable({ name: "needles" }, 1);
const rows = { id: described(table).id, values: table.values, targets: table.targets };
const FULL = new DOMException("no room", "QuotaExceededError");

describe("the user's tables", () => {
  it("are the same when their own file is read again: the order of classes, and that they are points", async () => {
    const { keeper, names } = openTab();
    const points = ownTable({ classNames: ["oak", "elm"], columns: ["x1", "x2"] });
    const first = await keeper.add(points, true);
    const csv = (await keeper.exportCsv(first.id))!;
    const { cells } = finish(readCsv({ name: "leaves.csv", content: csv }));
    const again = finish(makeOwnTable(cells!)).table!;
    expect(again.classNames).toEqual(["elm", "oak"]);
    expect(await keeper.add(again)).toEqual(first);
    expect(names()).toEqual(["leaves"]);
    // Where nothing is kept yet, the experiment's own description tells.
    const { keeper: elsewhere } = openTab(moody());
    await elsewhere.remove(first.id);
    expect(await elsewhere.add(again, false, first)).toEqual(first);
  });

  it("are there again in another visit, with their rows and a picture", async () => {
    const { keeper } = openTab();
    expect(await keeper.add(table)).toEqual(described(table));
    await keeper.add(other);
    await keeper.settled();
    const { keeper: later, names, told } = openTab();
    await later.open();
    expect(names()).toEqual(["leaves", "needles"]);
    expect(later.list[0].description).toEqual(described(table));
    expect(later.list[0].sample).toMatchObject({ numExamples: 12, numColumns: 2 });
    expect(await later.rows(rows.id)).toEqual(rows);
    expect(await later.rows("0123456789abcdef")).toBeNull();
    expect(told).toEqual([]);
  });

  it("are the same table under another name, and points of the plane where that is said", async () => {
    const { keeper, names } = openTab();
    await keeper.add(table);
    const renamed = await keeper.add({ ...table, name: "Leaves" }, false);
    expect([renamed.id, names()]).toEqual([rows.id, ["Leaves"]]);
    const points = ownTable({ columns: ["x1", "x2"] });
    expect(await keeper.add(points, true)).toEqual(described(points, true));
  });

  it("are numbered where others have their name, and keep it where they are added again", async () => {
    const { keeper, names } = openTab();
    await keeper.add(table);
    expect((await keeper.add({ ...other, name: "leaves" })).name).toBe("leaves (2)");
    await keeper.add(ownTable({ name: "leaves (2)" }, 2));
    await keeper.add(table);
    expect(names().sort()).toEqual(["leaves", "leaves (2)", "leaves (3)"]);
  });

  it("have their rows before they are stored", async () => {
    const { keeper, arrived } = openTab();
    const adding = keeper.add(table);
    expect(await keeper.rows(rows.id)).toEqual(rows);
    await adding;
    expect(arrived).toEqual([rows.id]);
  });

  it("are removed, and brought back while the page is open", async () => {
    const { keeper, names, arrived } = openTab();
    await keeper.add(table);
    await keeper.add(other);
    await keeper.remove(rows.id);
    expect([names(), keeper.lastRemoved?.description.name]).toEqual([["needles"], "leaves"]);
    expect(await keeper.rows(rows.id)).toBeNull();
    await keeper.settled();
    const { keeper: later, names: namesLater } = openTab();
    await later.open();
    expect(namesLater()).toEqual(["needles"]);
    arrived.length = 0;
    await keeper.undoRemove();
    expect([names(), keeper.lastRemoved, arrived]).toEqual([
      ["leaves", "needles"],
      null,
      [rows.id],
    ]);
    expect(await keeper.rows(rows.id)).toEqual(rows);
    await until(() => expect(namesLater()).toEqual(["leaves", "needles"]));
  });

  it("are written as a CSV that reads as the same table", async () => {
    const { keeper } = openTab();
    await keeper.add(table);
    const content = await keeper.exportCsv(rows.id);
    const { cells } = finish(readCsv({ name: "leaves.csv", content: content! }));
    const { table: again } = finish(makeOwnTable(cells!));
    expect(described(again as OwnTable)).toEqual({ ...described(table), name: again!.name });
    expect(await keeper.exportCsv("0123456789abcdef")).toBeNull();
  });

  it("of one tab come to the other", async () => {
    const [one, two] = [openTab(), openTab()];
    await two.keeper.open();
    await one.keeper.add(table);
    await until(() => expect(two.names()).toEqual(["leaves"]));
    expect(two.arrived).toEqual([rows.id]);
    await one.keeper.remove(rows.id);
    await until(() => expect(two.names()).toEqual([]));
  });
});

describe("a store that refuses", () => {
  it("is told of once, and work goes on in memory until it takes what waits", async () => {
    const store = moody();
    const { keeper, told, names } = openTab(store);
    store.refusal = FULL;
    await keeper.add(table);
    await keeper.add(other);
    await keeper.settled();
    expect(told).toEqual([expect.stringMatching(/^The browser's storage for this page is full: /)]);
    expect(keeper.passing).toEqual([rows.id, described(other).id]);
    expect(await keeper.rows(rows.id)).toEqual(rows);
    store.refusal = null;
    await keeper.add(ownTable({ name: "cones" }, 2));
    await keeper.settled();
    const { keeper: later, names: namesLater } = openTab();
    await later.open();
    expect([names(), namesLater()]).toEqual([
      ["leaves", "needles", "cones"],
      ["leaves", "needles", "cones"],
    ]);
    expect(keeper.passing).toEqual([]);
  });

  it("is told of where there is none at all", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { keeper, told, names } = openTab();
    await keeper.add(table);
    await keeper.settled();
    expect([names(), keeper.passing]).toEqual([["leaves"], [rows.id]]);
    expect(told).toEqual([expect.stringMatching(/^This browser lets the page store nothing/)]);
  });

  it("that answers at last is given what waits, and its rows have come", async () => {
    const { keeper: earlier } = openTab();
    await earlier.add(other);
    await earlier.settled();
    const store = moody();
    const { keeper, names, arrived } = openTab(store);
    store.refusal = FULL;
    await keeper.add(table);
    arrived.length = 0;
    store.refusal = null;
    await keeper.retry();
    expect([names().sort(), keeper.passing]).toEqual([["leaves", "needles"], []]);
    // Also what the other tab told of, in its own time.
    expect(new Set(arrived)).toEqual(new Set([rows.id, described(other).id]));
  });

  it("and the notebook's say the same sentence, which comes once", async () => {
    const notices = new Notices();
    const tell = (text: string) => notices.addOnce(text);
    for (const reason of [FULL, new DOMException("no", "SecurityError"), new Error("odd")]) {
      const store = moody();
      store.refusal = reason;
      const { keeper, told } = openTab(store);
      await keeper.open();
      const runs = new MemoryStore();
      runs.refusal = reason;
      const { told: toldOfRuns } = await openNotebook(runs);
      expect([...told, ...toldOfRuns]).toHaveLength(2);
      [...told, ...toldOfRuns].forEach(tell);
    }
    expect(notices.all).toHaveLength(3);
  });

  it("keeps what cannot be read where it is", async () => {
    const { keeper } = openTab();
    await keeper.add(table);
    await keeper.settled();
    const store = ownIndexedDb();
    const [kept] = (await store.readAll()) as { description: object }[];
    const broken = {
      ...moody(),
      readAll: async () => [kept, { ...kept, description: { ...kept.description, numRows: 9 } }, 7],
      readRows: async () => ({ ...rows, values: rows.values.slice(1) }),
    };
    const { keeper: later, names, told } = openTab(broken);
    await later.open();
    expect(names()).toEqual(["leaves"]);
    expect(told).toEqual([
      "Some of the kept data sets cannot be read and were left where they are.",
    ]);
    expect(await later.rows(rows.id)).toBeNull();
  });
});
