import { describe, expect, it } from "vitest";

import type { OwnRows } from "../../../../src/core/data/own/OwnRows";
import { changeSource, changeToOwn } from "../../../../src/core/experiment/changeSource";
import { withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { RunMonitor } from "../../../../src/state/run/RunMonitor.svelte";
import { described, ownTable } from "../../core/data/own/ownTable";
import { deferred } from "./deferred";
import { FakeEngine } from "./fakeEngine";
import { until } from "./until";

const tables = [ownTable(), ownTable({ name: "needles" }, 1)];
const [LEAVES, NEEDLES] = tables.map((table) =>
  changeToOwn(withDefaults({ network: { hidden: [2] } }), described(table)),
);
const SPIRAL = changeSource(LEAVES, "spiral");
const rowsOf = (index: number): OwnRows => {
  const { values, targets } = tables[index];
  return { id: described(tables[index]).id, values, targets };
};

/** A monitor whose page has these rows. */
function watch(experiment: Experiment, find: (id: string) => Promise<OwnRows | null>) {
  const engine = new FakeEngine();
  const run = new RunMonitor(experiment, {
    startEngine: engine.start,
    nextFrame: () => Promise.resolve(),
    later: () => () => undefined,
    rowsOf: find,
  });
  run.start();
  const idle = () => until(() => expect(run.phase).toBe("idle"));
  const sent = () => engine.asked("load").map(({ own }) => own);
  return { engine, run, idle, sent };
}

const findAny = async (id: string) => [rowsOf(0), rowsOf(1)].find((rows) => rows.id === id) ?? null;

describe("a run on data of one's own", () => {
  it("hands the rows to the engine, once as long as the table is the same", async () => {
    const { run, idle, sent } = watch(LEAVES, findAny);
    await idle();
    run.follow({ ...LEAVES, seed: 2 });
    await idle();
    run.follow(NEEDLES);
    await idle();
    run.follow(SPIRAL);
    await idle();
    run.follow(LEAVES);
    await idle();
    expect(sent()).toEqual([rowsOf(0), undefined, rowsOf(1), undefined, rowsOf(0)]);
  });

  it("hands them to another engine again", async () => {
    const { engine, run, idle, sent } = watch(LEAVES, findAny);
    await idle();
    engine.crash("out of memory");
    await until(() => expect(run.phase).toBe("lost"));
    run.start();
    await idle();
    expect(sent()).toEqual([rowsOf(0), rowsOf(0)]);
  });

  it("gives up a run whose rows come after another was asked for", async () => {
    const waiting = deferred<OwnRows | null>();
    const { run, idle, sent } = watch(LEAVES, () => waiting.promise);
    run.follow(SPIRAL);
    await idle();
    waiting.resolve(rowsOf(0));
    await waiting.promise;
    await idle();
    expect(sent()).toEqual([undefined]);
  });

  it("says which data are missing, keeps the experiment, and is built when they have come", async () => {
    let isHere = false;
    const { run, idle, sent } = watch(LEAVES, async () => (isHere ? rowsOf(0) : null));
    await until(() => expect(run.phase).toBe("refused"));
    expect(run.engine.error).toBe(
      "The data set “leaves” is not in this browser: it was added elsewhere, or removed. Add the same file again, or open a link with the data, and it trains.",
    );
    expect(run.engine.isMissingRows).toBe(true);
    run.rowsArrived(described(tables[1]).id);
    expect(run.phase).toBe("refused");
    isHere = true;
    run.rowsArrived(described(tables[0]).id);
    await idle();
    expect([run.engine.error, run.engine.isMissingRows]).toEqual([null, false]);
    expect(sent()).toEqual([rowsOf(0)]);
  });

  it("of which no file may be says so of drawn points", async () => {
    const { table } = LEAVES.data;
    const drawn = { ...LEAVES, data: { ...LEAVES.data, table: { ...table!, plane: true } } };
    const { run } = watch(drawn, async () => null);
    await until(() => expect(run.phase).toBe("refused"));
    expect(run.engine.error).toBe(
      "The points “leaves” are not in this browser: they were drawn elsewhere, or removed. Open a link with the data, or add them as a CSV file saved where they were drawn, and it trains.",
    );
  });

  it("is explored with its rows", async () => {
    const { engine, run, idle } = watch(SPIRAL, findAny);
    await idle();
    const settings = {
      depth: 1,
      width: 2,
      activation: "tanh",
      initializer: "glorotUniform",
      inputs: "data",
    } as const;
    await run.explore({ experiment: LEAVES, settings, effort: "first" });
    await run.explore({ experiment: LEAVES, settings, effort: "whole" });
    expect(engine.asked("explore").map(({ own }) => own)).toEqual([rowsOf(0), undefined]);
  });
});
