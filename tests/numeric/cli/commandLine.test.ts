import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { USAGE } from "../../../src/cli/parseArguments";
import { withDefaults } from "../../../src/core/experiment/defaults";
import { runByNpm, runCommand, type CommandResult } from "./runCommand";
import type { Result } from "./resultOf";

const DOCUMENT = {
  replicates: 2,
  data: { examples: 40 },
  network: { hidden: [5, 4] },
  training: { epochs: 3 },
  variants: [{ name: "tanh" }, { name: "ReLU", network: { activation: "relu" } }],
};
const EVERYTHING = ["--weights", "--data", "--layers"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "experiment-"));
  await writeFile(join(folder, "small.json"), JSON.stringify(DOCUMENT));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => runCommand(args, folder);

describe("the command line", () => {
  let first: CommandResult;
  let result: Result;
  beforeAll(async () => {
    first = await run("small.json", ...EVERYTHING);
    result = JSON.parse(first.stdout) as Result;
  });

  it("ends with code 0, its result alone on standard output, progress on standard error", () => {
    expect(first.exitCode).toBe(0);
    expect(first.stdout.endsWith("}\n")).toBe(true);
    const lines = first.stderr.trim().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/^epoch 3\/3 .*tanh \d.*ReLU \d/);
  });

  it("writes the same bytes for the same document, from a file, standard input or by npm, into a file or not", async () => {
    const [again, piped, byNpm, intoFile] = await Promise.all([
      run("small.json", ...EVERYTHING),
      runCommand(["-", ...EVERYTHING], folder, `\uFEFF${JSON.stringify(DOCUMENT, null, 2)}`),
      runByNpm(["small.json", ...EVERYTHING], folder),
      run("small.json", ...EVERYTHING, "--out", "result.json"),
    ]);
    expect(again.stdout).toBe(first.stdout);
    expect(piped.stdout).toBe(first.stdout);
    expect(byNpm.stdout).toBe(first.stdout);
    expect(intoFile.stdout).toBe("");
    expect(await readFile(join(folder, "result.json"), "utf8")).toBe(first.stdout);
    for (const { exitCode } of [again, piped, byNpm, intoFile]) expect(exitCode).toBe(0);
  });

  it("fills every default into the experiment of its result", () => {
    expect(result.experiment).toEqual(
      JSON.parse(JSON.stringify(withDefaults(DOCUMENT as Parameters<typeof withDefaults>[0]))),
    );
    expect(result.backend).toBe("cpu");
  });

  it("stops at --epochs, which its result's experiment says, and takes --backend", async () => {
    const { stdout } = await run("small.json", "--epochs", "1", "--backend", "wasm", "--layers");
    const onWasm = JSON.parse(stdout) as Result;
    expect(onWasm.experiment).toMatchObject({ training: { epochs: 1 } });
    for (const { layers } of onWasm.networks) {
      const [atStart, after] = layers!.updateRatio;
      // No step, no update.
      expect(atStart).toEqual([null, null, null]);
      expect(after.every((ratio) => ratio !== null && ratio > 0)).toBe(true);
    }
    expect(onWasm.backend).toBe("wasm");
    expect(onWasm.networks[0].history.epoch).toEqual([0, 1]);
    // Ten steps: the backends are apart by the rounding of float32.
    expect(onWasm.networks[0].history.trainLoss[1]).toBeCloseTo(
      result.networks[0].history.trainLoss[1]!,
      5,
    );
  });

  it("leaves out what was not asked for", async () => {
    const { stdout } = await run("small.json", "--epochs", "1");
    const bare = JSON.parse(stdout) as Result;
    expect(Object.keys(bare)).toEqual(["experiment", "backend", "networks"]);
    expect(Object.keys(bare.networks[0])).toEqual(["variant", "replicate", "history"]);
  });
});

describe("a network that diverges", () => {
  it("ends the command with code 1, and the result is written all the same", async () => {
    const diverging = {
      replicates: 2,
      data: { source: "plane", examples: 40 },
      network: { hidden: [5], activation: "relu" },
      training: { epochs: 10 },
      variants: [{ name: "calm" }, { name: "wild", training: { learningRate: 10 } }],
    };
    const { exitCode, stdout, stderr } = await runCommand(
      ["-", "--weights", "--layers"],
      folder,
      JSON.stringify(diverging),
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^2 networks diverged$/m);
    expect(stderr).toMatch(/^epoch 10\/10 .*calm \d\S*, wild diverged$/m);
    expect(stderr).not.toMatch(/NaN|Infinity/);
    expect(stdout).not.toMatch(/NaN|Infinity/);
    const { networks } = JSON.parse(stdout) as Result;
    expect(networks.map(({ diverged }) => diverged !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    for (const { diverged, final, history } of networks) {
      if (diverged) {
        expect(Object.keys(diverged)).toEqual(["step", "layer"]);
        expect(Number.isInteger(diverged.step) && diverged.step >= 1).toBe(true);
        expect([1, 2]).toContain(diverged.layer);
      }
      expect(final!.weights.flat(2).every(Number.isFinite)).toBe(true);
      expect(history.epoch).toHaveLength(11);
      // Real targets have no accuracy.
      expect(history.testAccuracy).toEqual(Array<null>(11).fill(null));
    }
  });
});

describe("--help", () => {
  it("prints the usage on standard output and ends with code 0", async () => {
    expect(await run("--help")).toEqual({ exitCode: 0, stdout: `${USAGE}\n`, stderr: "" });
  });
});

describe("wrong arguments", () => {
  it.each([
    { args: [], problem: "FILE must be one path, or - for standard input, got 0" },
    {
      args: ["a.json", "b.json"],
      problem: "FILE must be one path, or - for standard input, got 2",
    },
    {
      args: ["small.json", "--epochs", "1.5"],
      problem: "--epochs must be an integer from 1 to 100000, got 1.5",
    },
    {
      args: ["small.json", "--epochs", "0"],
      problem: "--epochs must be an integer from 1 to 100000, got 0",
    },
    {
      args: ["small.json", "--backend", "webgl"],
      problem: "--backend must be cpu or wasm, got webgl",
    },
    { args: ["small.json", "--fast"], problem: "--fast is no option of the command" },
    { args: ["nowhere.json"], problem: "nowhere.json must be a file that can be read" },
    {
      args: ["small.json", "--out", "nowhere/result.json"],
      problem: "--out nowhere/result.json must be a file that can be written",
    },
  ])("$args end with code 2 before anything is trained", async ({ args, problem }) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(problem);
    expect(stderr).not.toMatch(/^epoch|^\s+at /m);
  });
});

describe("a wrong document", () => {
  it.each([
    { what: "an empty file", json: "", problems: ["must be"] },
    { what: "no JSON", json: "{ seed: 1 }", problems: ["must be"] },
    { what: "a list", json: "[]", problems: ["the document must be"] },
    { what: "null", json: "null", problems: ["the document must be"] },
    {
      what: "wrong types, all at once",
      json: JSON.stringify({
        version: 2,
        seed: -1,
        replicates: "five",
        data: { source: "moon", noise: 51, standardize: 1 },
        network: { hidden: [16, 0], activation: null },
        training: { learningRate: "0.1", batchSize: 1.5, momentum: 0.9 },
        variants: [{ name: "" }, { name: "a", data: {} }],
      }),
      problems: [
        "version must be 1, got 2",
        "seed must be an integer from 0 to 4294967295, got -1",
        'replicates must be an integer from 1 to 32, got "five"',
        "data.source must be one of",
        "data.noise must be a number from 0 to 50, got 51",
        "data.standardize must be true or false, got 1",
        "network.hidden[1]",
        "network.activation must be one of",
        'training.learningRate must be a number from 0.000001 to 10, got "0.1"',
        "training.batchSize must be an integer from 1 to 20000, got 1.5",
        "training.momentum",
        "variants[0].name must be a name of 1 to 40 characters",
        "variants[1].data",
      ],
    },
    {
      what: "__proto__ keys",
      json: '{ "__proto__": { "seed": 7 }, "network": { "__proto__": { "polluted": true } }, "constructor": 1 }',
      problems: ["__proto__", "network.__proto__", "constructor"],
    },
    {
      what: "a million units",
      json: '{ "network": { "hidden": [1000000] } }',
      problems: ["network.hidden[0] must be an integer from 1 to 1024, got 1000000"],
    },
    {
      what: "more than memory holds",
      json: JSON.stringify({ replicates: 32, network: { hidden: Array<number>(50).fill(1024) } }),
      problems: ["the document must need at most 1.5 GB of memory, not about"],
    },
  ])("($what) ends with code 2 and every problem on standard error", async ({ json, problems }) => {
    const { exitCode, stdout, stderr } = await runCommand(["-"], folder, json);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    for (const problem of problems) expect(stderr).toContain(problem);
    // No crash: no stack and nothing but one line a problem.
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.trim().split("\n")).toHaveLength(problems.length);
  });
});
