import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatProblem } from "../../../../src/core/experiment/problem";
import { exportNotebook } from "../../../../src/core/notebook/exportNotebook";
import { importNotebook } from "../../../../src/core/notebook/importNotebook";
import type { KeptRun } from "../../../../src/core/notebook/KeptRun";
import { keptRunForm } from "../../../../src/core/notebook/keptRunForm";
import { keptRun } from "./keptRuns";

const NOWHERE = { median: Infinity, low: Infinity, high: Infinity };

/** One run as a file holds it, to be spoilt. */
const writtenRun = () => JSON.parse(JSON.stringify(keptRunForm.write(keptRun(1))));

const fileOf = (...runs: unknown[]) =>
  JSON.stringify({ format: "gradient-playground-notebook", version: 1, runs });

const messages = (text: string) => importNotebook(text, []).problems.map(formatProblem);

describe("a file of kept runs", () => {
  it("brings back every run as it was, losses of diverged networks and missing gradients too", () => {
    const [first, ...rest] = keptRun(2).variants;
    const curves = keptRun(2).curves;
    const diverged = { ...curves.variants[0], testLoss: curves.lossEpochs.map(() => NOWHERE) };
    const gaps = { ...curves.variants[1], deltaRms: curves.layerEpochs.map(() => [NaN, 0, 1e-38]) };
    const runs: KeptRun[] = [
      keptRun(1),
      keptRun(2, {
        note: 'A "note",\nwith 日本 😀',
        isPinned: true,
        thumbnail: null,
        variants: [
          { ...first, testLoss: NOWHERE, testAccuracy: null },
          { ...rest[0], testR2: { median: 0.5, low: -Infinity, high: 0.9 } },
          rest[1],
        ],
        curves: { ...curves, variants: [diverged, gaps, curves.variants[2]] },
      }),
    ];
    expect(importNotebook(exportNotebook(runs), [])).toEqual({ runs, numKnown: 0, problems: [] });
  });

  it("may be older than R²", () => {
    const run = writtenRun() as { variants: { testR2?: unknown }[] };
    for (const variant of run.variants) delete variant.testR2;
    expect(importNotebook(fileOf(run), [])).toMatchObject({ runs: [keptRun(1)], problems: [] });
  });

  it("is valid JSON without any run, and may begin with a byte order mark", () => {
    expect(JSON.parse(exportNotebook([]))).toMatchObject({ version: 1, runs: [] });
    expect(importNotebook(`\uFEFF${exportNotebook([keptRun(1)])}`, []).runs).toHaveLength(1);
  });

  it("knows a run by its id, and brings only what is newer", () => {
    const text = exportNotebook([1, 2, 3].map((number) => keptRun(number)));
    const { changedAt } = keptRun(2);
    const known = [
      { id: "run-1", changedAt: 9e15 },
      { id: "run-2", changedAt: changedAt - 1 },
      { id: "run-3", changedAt: keptRun(3).changedAt },
    ];
    const { runs, numKnown, problems } = importNotebook(text, known);
    expect(runs.map(({ id }) => id)).toEqual(["run-2"]);
    expect({ numKnown, problems }).toEqual({ numKnown: 2, problems: [] });
  });

  it("takes the newest of a run that is in it twice", () => {
    const old = keptRun(1, { note: "old" });
    const young = keptRun(1, { note: "young", changedAt: old.changedAt + 1 });
    for (const runs of [
      [old, young],
      [young, old],
    ])
      expect(importNotebook(exportNotebook(runs), []).runs.map(({ note }) => note)).toEqual([
        "young",
      ]);
  });
});

describe("a bad file of kept runs", () => {
  it.each([
    ["", /^the document must be JSON/],
    ["PK\u0003\u0004", /^the document must be JSON/],
    ["[]", /^the document must be an object, got a list of 0 entries$/],
    ['{"format":"another"}', /^format must be "gradient-playground-notebook", got "another"$/],
    [
      '{"format":"gradient-playground-notebook","version":2,"runs":[]}',
      /^version must be 1, got 2$/,
    ],
    [
      '{"format":"gradient-playground-notebook","version":1,"runs":{}}',
      /^runs must be a list of up to 10000 runs, got an object$/,
    ],
    [fileOf(7), /^runs\[0\] must be an object, got 7$/],
  ])("%j is told of once", (text, message) => {
    expect(messages(text)[0]).toMatch(message);
  });

  it.each<[string, (run: ReturnType<typeof writtenRun>) => void, string]>([
    [
      "a note that is too long",
      (run) => (run.note = "x".repeat(2001)),
      `runs[0].note must be a text of 0 to 2000 characters, got "${"x".repeat(60)}…"`,
    ],
    ["a missing pin", (run) => delete run.isPinned, "runs[0].isPinned must be true or false"],
    [
      "an unknown field",
      (run) => (run.variants[0].colour = "red"),
      expect.stringMatching(
        /^runs\[0\]\.variants\[0\]\.colour is no field of runs\[0\]\.variants\[0\]/,
      ) as never,
    ],
    [
      "a loss in words",
      (run) => (run.variants[1].testLoss[0] = "low"),
      'runs[0].variants[1].testLoss[0] must be a finite number or null, got "low"',
    ],
    [
      "a picture that is cut off",
      (run) => (run.thumbnail.levels = "AAAA"),
      'runs[0].thumbnail.levels must be 2304 bytes in base64, got "AAAA"',
    ],
    [
      "an experiment that cannot be",
      (run) => (run.experiment.data.noise = 51),
      "runs[0].experiment.data.noise must be a number from 0 to 50, got 51",
    ],
    [
      "curves of two lengths",
      (run) => run.curves.variants[0].testLoss.pop(),
      "runs[0].curves.variants[0].testLoss must have 100 entries, got a list of 99 entries",
    ],
    [
      "time that runs back",
      (run) => run.curves.lossEpochs.reverse(),
      "runs[0].curves.lossEpochs must not fall from entry to entry",
    ],
    [
      "curves of too few variants",
      (run) => run.curves.variants.pop(),
      "runs[0].curves.variants must have 3 entries, one a variant, got a list of 2 entries",
    ],
  ])("names %s, and brings the run beside it", (_, spoil, message) => {
    const run = writtenRun();
    spoil(run);
    const { runs, problems } = importNotebook(fileOf(run, keptRunForm.write(keptRun(2))), []);
    expect(problems.map(formatProblem)).toEqual([message]);
    expect(runs.map(({ id }) => id)).toEqual(["run-2"]);
  });

  it("never throws, whatever stands in place of a field", () => {
    const whole = writtenRun();
    const names = Object.keys(whole);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        const text = fileOf({ ...whole, [name]: value });
        const { runs, problems } = importNotebook(text, []);
        expect(runs.length + Math.min(1, problems.length)).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(importNotebook(text, []).problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
