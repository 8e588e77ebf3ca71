import { describe, expect, it } from "vitest";

import {
  arrangeRuns,
  bestAccuracy,
  bestLoss,
  bestR2,
  dataNamesOf,
  type RunArrangement,
} from "../../../../src/core/notebook/arrangeRuns";
import type { KeptSummary } from "../../../../src/core/notebook/KeptRun";
import { keptRun } from "./keptRuns";

const at = (median: number) => ({ median, low: median, high: median });

/** A run with these median test losses, accuracies and R², a variant each. */
function run(
  number: number,
  results: [number, number | null, number?][],
  changes = {},
): KeptSummary {
  const [variant] = keptRun(number).variants;
  return keptRun(number, {
    variants: results.map(([loss, accuracy, r2]) => ({
      ...variant,
      testLoss: at(loss),
      testAccuracy: accuracy === null ? null : at(accuracy),
      testR2: r2 === undefined ? null : at(r2),
    })),
    ...changes,
  });
}

const ALL: RunArrangement = { order: "newest", search: "", dataName: null, isPinnedOnly: false };

const arranged = (runs: readonly KeptSummary[], wish: Partial<RunArrangement>) =>
  arrangeRuns(runs, { ...ALL, ...wish }).map(({ id }) => Number(id.replace("run-", "")));

describe("the order of runs", () => {
  const runs = [
    run(1, [[0.5, 0.7]], { dataName: "XOR", epochs: 20, seconds: 9 }),
    run(
      2,
      [
        [0.9, 0.5],
        [0.1, 0.9],
      ],
      { epochs: 30, seconds: 3 },
    ),
    run(3, [[0.2, null, 0.4]], { dataName: "Plane", epochs: 40, seconds: 2 }),
    run(4, [[Infinity, 0]], { epochs: 10, seconds: 8 }),
  ];

  it.each([
    ["newest", [4, 3, 2, 1]],
    ["oldest", [1, 2, 3, 4]],
    // By the best variant: .9, .7, 0, none.
    ["accuracy", [2, 1, 4, 3]],
    // .1, .2, .5, diverged.
    ["loss", [2, 3, 1, 4]],
    // .4, the others none.
    ["r2", [3, 4, 2, 1]],
    ["epochs", [3, 2, 1, 4]],
    ["seconds", [1, 4, 2, 3]],
    ["data", [3, 4, 2, 1]],
  ] as const)("%s is %j", (order, ids) => {
    expect(arranged(runs, { order })).toEqual(ids);
  });

  it("is led by the pinned ones, and leaves the list as it was", () => {
    const pinned = runs.with(0, { ...runs[0], isPinned: true });
    expect(arranged(pinned, { order: "newest" })).toEqual([1, 4, 3, 2]);
    expect(arranged(pinned, { isPinnedOnly: true })).toEqual([1]);
    expect(pinned.map(({ id }) => id)).toEqual(["run-1", "run-2", "run-3", "run-4"]);
  });

  it("sets equal ones from new to old", () => {
    const diverged = [1, 2, 3].map((number) => run(number, [[Infinity, 0]]));
    expect(arranged(diverged, { order: "loss" })).toEqual([3, 2, 1]);
  });

  it("is by the best R² of regression, below 0 too, those without one last", () => {
    const regressions = [
      run(1, [[0.5, null, -Infinity]]),
      run(2, [
        [0.4, null, -3],
        [0.2, null, 0.6],
      ]),
      run(3, [[0.9, null, -0.5]]),
      run(4, [[0.1, 0.9]]),
      run(5, [[0.3, null, 0.7]]),
    ];
    expect(regressions.map(bestR2)).toEqual([null, 0.6, -0.5, null, 0.7]);
    expect(arranged(regressions, { order: "r2" })).toEqual([5, 2, 3, 4, 1]);
  });

  it("knows a run by its best variant", () => {
    expect(bestAccuracy(runs[1])).toBe(0.9);
    expect(bestLoss(runs[1])).toBe(0.1);
    expect(bestAccuracy(runs[2])).toBeNull();
  });
});

describe("a search among runs", () => {
  const runs = [
    keptRun(1, { note: "Too fast: ÄNDERN" }),
    keptRun(2, { dataName: "Two moons", note: "slow" }),
  ];

  it.each([
    ["", [2, 1]],
    ["  ", [2, 1]],
    ["FAST", [1]],
    ["ändern", [1]],
    ["moons", [2]],
    // The default experiment's activations, in both.
    ["sigmoid", [2, 1]],
    ["sigmoid slow", [2]],
    ["sigmoid absent", []],
  ])("%j finds %j", (search, ids) => {
    expect(arranged(runs, { search })).toEqual(ids);
  });

  it("may be of one data set", () => {
    expect(dataNamesOf(runs)).toEqual(["Spiral", "Two moons"]);
    expect(arranged(runs, { dataName: "Spiral" })).toEqual([1]);
  });
});
