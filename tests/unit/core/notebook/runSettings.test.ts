import { describe, expect, it } from "vitest";

import { arrangeRuns } from "../../../../src/core/notebook/arrangeRuns";
import { exportNotebook } from "../../../../src/core/notebook/exportNotebook";
import { importNotebook } from "../../../../src/core/notebook/importNotebook";
import { distinctSettings, runSettings } from "../../../../src/core/notebook/runSettings";
import { keptRun } from "./keptRuns";

const SHARED = ["5 × 16", "Glorot uniform"];
const runs = [
  keptRun(1, { settings: [...SHARED, "SGD 0.1", "seed 1"] }),
  keptRun(2, { settings: [...SHARED, "SGD 0.3", "seed 1"] }),
  keptRun(3, { settings: [...SHARED, "SGD 0.3", "noise 5", "seed 1"] }),
];

describe("the settings of kept runs", () => {
  it("are those kept, and are found by", () => {
    expect(runSettings(runs[1])).toEqual([...SHARED, "SGD 0.3", "seed 1"]);
    const wish = {
      order: "oldest",
      search: "sgd 0.3",
      dataName: null,
      isPinnedOnly: false,
    } as const;
    expect(arrangeRuns(runs, wish).map(({ id }) => id)).toEqual(["run-2", "run-3"]);
  });

  it("of a run kept before they were are what its networks have in common, also of a file", () => {
    const text = exportNotebook([keptRun(1)]);
    const { runs: written, ...file } = JSON.parse(text) as { runs: Record<string, unknown>[] };
    const old = { ...written[0] };
    delete old["settings"];
    const [read] = importNotebook(JSON.stringify({ ...file, runs: [old] }), []).runs;
    // Its networks are "5 × 16, sigmoid, Glorot uniform, SGD 0.1", and so on.
    expect(runSettings(read)).toEqual(["5 × 16", "Glorot uniform", "SGD 0.1"]);
  });

  it("tell runs from each other by what not all share", () => {
    expect(distinctSettings(runs)).toEqual([["SGD 0.1"], ["SGD 0.3"], ["SGD 0.3", "noise 5"]]);
    expect(distinctSettings([runs[0]])).toEqual([[]]);
  });
});
