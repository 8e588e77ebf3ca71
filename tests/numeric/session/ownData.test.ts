import { describe, expect, it } from "vitest";

import { DATA_SOURCES } from "../../../src/core/data/dataSources";
import type { OwnTable } from "../../../src/core/data/own/OwnTable";
import { parseTable } from "../../../src/core/data/parseTable";
import { changeSource, changeToOwn } from "../../../src/core/experiment/changeSource";
import { withDefaults } from "../../../src/core/experiment/defaults";
import { Session } from "../../../src/engine/session/Session";
import { described, ownTable } from "../../unit/core/data/own/ownTable";
import { readDataFile } from "../dataFile";
import { useSession } from "./useSession";

const session = useSession();

const SMALL = withDefaults({ replicates: 2, network: { hidden: [3] } });
const rowsOf = (table: OwnTable) => ({
  id: described(table).id,
  values: table.values,
  targets: table.targets,
});

describe("a session on data of the user's own", () => {
  it("evaluates the rows of a set to the same bits as the set", async () => {
    const { iris } = DATA_SOURCES;
    const { columns, targets } = parseTable(await readDataFile(iris.file), iris);
    const table = {
      ...{ name: "mine", columns: iris.columns, target: "species", task: iris.task },
      ...{ classNames: iris.classNames, numRows: iris.numRows, values: columns, targets },
    };
    const { send, all, until } = session();
    const builtIn = { runId: 1, experiment: changeSource(SMALL, "iris"), backend: "cpu" } as const;
    const loaded = await send("load", builtIn);
    const own = changeToOwn(SMALL, described(table));
    const ownLoaded = await send("load", {
      ...builtIn,
      runId: 2,
      experiment: own,
      own: rowsOf(table),
    });
    expect(ownLoaded.data).toEqual(loaded.data);
    expect(ownLoaded.classNames).toEqual(loaded.classNames);
    for (const runId of [1, 2]) {
      await send("load", {
        ...builtIn,
        runId: runId + 2,
        experiment: runId === 1 ? builtIn.experiment : own,
      });
      await send("step", { runId: runId + 2, unit: "epoch" });
    }
    await until("progress", 4);
    const evaluations = (runId: number) =>
      all("progress")
        .filter((event) => event.runId === runId)
        .flatMap((event) => event.evaluations);
    expect(evaluations(3).length).toBeGreaterThan(1);
    expect(evaluations(4)).toEqual(evaluations(3));
  });

  it("keeps the rows of the last tables, and asks for others by name", async () => {
    const { send } = session();
    const tables = Array.from({ length: 5 }, (_, i) => ownTable({ name: `table ${i}` }, i));
    let runId = 0;
    const load = (table: OwnTable, isBrought: boolean) =>
      send("load", {
        runId: ++runId,
        experiment: changeToOwn(SMALL, described(table)),
        backend: "cpu",
        ...(isBrought ? { own: rowsOf(table) } : {}),
      });
    for (const table of tables) await load(table, true);
    await load(tables[1], false);
    await expect(load(tables[0], false)).rejects.toThrow(
      "The rows of “table 0” are not here: add the file again.",
    );
    expect((await load(tables[0], true)).classNames).toEqual(["elm", "oak"]);
  });

  it("keeps rows that came with a load that was given up", async () => {
    const table = ownTable();
    const experiment = changeToOwn(SMALL, described(table));
    // By itself, not behind a port, which delivers one request after the other.
    const alone = new Session({
      now: () => performance.now(),
      yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
      later: () => () => undefined,
      readDataFile,
      emit: () => undefined,
    });
    const first = alone.load({ runId: 1, experiment, backend: "cpu", own: rowsOf(table) });
    const second = alone.load({ runId: 2, experiment, backend: "cpu" });
    await expect(first).rejects.toThrow("run 2 took its place");
    expect((await second).runId).toBe(2);
  });

  it("explores networks on them", async () => {
    const { send } = session();
    const table = ownTable({ numRows: 40 });
    const request = {
      experiment: changeToOwn(SMALL, described(table)),
      settings: {
        depth: 2,
        width: 3,
        activation: "tanh",
        initializer: "glorotUniform",
        inputs: "data",
      },
      effort: "whole",
    } as const;
    await expect(send("explore", request)).rejects.toThrow("are not here");
    const result = await send("explore", { ...request, own: rowsOf(table) });
    expect(result?.shapes).toHaveLength(3);
  });
});
