import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeOwnTable } from "../../../src/core/data/own/makeOwnTable";
import { finish } from "../../../src/core/data/own/finish";
import { readCsv } from "../../../src/core/data/own/readCsv";
import { toJson } from "../../../src/core/data/own/json/toJson";
import { readDataFile } from "../dataFile";
import { runCommand } from "./runCommand";
import type { Result } from "./resultOf";

const SMALL = { replicates: 2, network: { hidden: [4] }, training: { epochs: 2 } };
const EVERYTHING = ["--weights", "--data", "--layers"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-data-"));
  await copyFile(
    join(import.meta.dirname, "../../../static/data/iris.csv"),
    join(folder, "own.csv"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a document on this data with these options. */
async function run(data: object, ...options: string[]) {
  await writeFile(join(folder, "document.json"), JSON.stringify({ ...SMALL, data }));
  return runCommand(["document.json", ...options], folder);
}

describe("the command line on data of one's own", () => {
  it("trains the same bits on the rows of a set as on the set, from a CSV or from the document", async () => {
    const builtIn = await run({ source: "iris" }, ...EVERYTHING);
    const fromCsv = await run({ source: "own" }, "--table", "own.csv", ...EVERYTHING);
    const { cells } = finish(readCsv({ name: "own.csv", content: await readDataFile("iris.csv") }));
    const { table } = finish(makeOwnTable(cells!));
    const { version, ...inline } = toJson(table!);
    expect(version).toBe(1);
    const whole = await run({ source: "own", table: inline }, ...EVERYTHING);
    const parts = [builtIn, fromCsv, whole].map(({ exitCode, stdout }) => {
      const { networks, data } = JSON.parse(stdout) as Result;
      return { exitCode, networks, data };
    });
    expect(parts[0].exitCode).toBe(0);
    expect(parts[1]).toEqual(parts[0]);
    expect(parts[2]).toEqual(parts[0]);
    // The result holds the description, which takes the same rows again.
    expect(whole.stdout).toBe(fromCsv.stdout);
    const { experiment } = JSON.parse(whole.stdout) as { experiment: object };
    await writeFile(join(folder, "again.json"), JSON.stringify(experiment));
    const again = await runCommand(["again.json", "--table", "own.csv", ...EVERYTHING], folder);
    expect(again.stdout).toBe(whole.stdout);
  });

  it("says what is missing, and what is wrong with a table", async () => {
    await writeFile(join(folder, "short.csv"), "a,b\n1,x\n2,y\n");
    const described = {
      ...{ id: "0123456789abcdef", name: "leaves", columns: ["a"], target: "b" },
      ...{ task: "real", classNames: [], numRows: 10 },
    };
    const wrong: readonly [object, string[], RegExp][] = [
      [{ source: "own" }, [], /^data\.table must describe the table where data\.source is own/],
      [
        { source: "own", table: described },
        [],
        /^data\.table\.rows must hold the rows of "leaves", or --table must name its CSV$/m,
      ],
      [
        { source: "own", table: described },
        ["--table", "own.csv"],
        /^data\.table\.id must be [0-9a-f]{16}, the fingerprint of the table given/,
      ],
      [
        { source: "own" },
        ["--table", "none.csv"],
        /^--table none\.csv must be a file that can be read/,
      ],
      [{ source: "own" }, ["--table", "short.csv"], /short\.csv.* 10/],
      [{}, ["--table", "own.csv"], /^data\.source must be own where a table is given/],
    ];
    for (const [data, options, sentence] of wrong) {
      const { exitCode, stdout, stderr } = await run(data, ...options);
      expect(stderr).toMatch(sentence);
      expect([exitCode, stdout]).toEqual([2, ""]);
    }
    expect(await readFile(join(folder, "short.csv"), "utf8")).toBe("a,b\n1,x\n2,y\n");
  });
});
