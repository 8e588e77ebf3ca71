import { describe, expect, it } from "vitest";

import type { KeptSummary } from "../../../../src/core/notebook/KeptRun";
import { ArrangedRuns } from "../../../../src/state/notebook/ArrangedRuns.svelte";
import { keptRun } from "../../core/notebook/keptRuns";

function arrange(count: number, changes: (number: number) => Partial<KeptSummary> = () => ({})) {
  const runs = Array.from({ length: count }, (_, i) => keptRun(i, changes(i)));
  const here = { runs: runs as readonly KeptSummary[] };
  return { here, arranged: new ArrangedRuns(() => here.runs) };
}

const idsOf = (runs: readonly KeptSummary[]) => runs.map(({ id }) => id);

describe("the runs of a list", () => {
  it("come piece by piece, from the newest", () => {
    const { arranged } = arrange(100);
    expect(idsOf(arranged.shown.slice(0, 2))).toEqual(["run-99", "run-98"]);
    expect([arranged.shown.length, arranged.numMore]).toEqual([20, 80]);
    arranged.showMore();
    expect([arranged.shown.length, arranged.numMore]).toEqual([40, 60]);
    for (let i = 0; i < 4; i++) arranged.showMore();
    expect([arranged.shown.length, arranged.numMore]).toEqual([100, 0]);
  });

  it("begin anew with each question", () => {
    const { arranged } = arrange(100, (number) => ({ note: number % 2 === 0 ? "even" : "" }));
    arranged.showMore();
    arranged.sort("oldest");
    expect([arranged.shown.length, arranged.shown[0].id]).toEqual([20, "run-0"]);
    arranged.ask({ search: "even" });
    expect([arranged.found.length, arranged.isFiltered]).toEqual([50, true]);
    arranged.showAll();
    expect([arranged.found.length, arranged.isFiltered]).toEqual([100, false]);
  });

  it("are all shown where the data set that was asked for has no runs", () => {
    const { arranged } = arrange(3, (number) => ({ dataName: `Data ${number}` }));
    arranged.ask({ dataName: "Data 1" });
    expect(idsOf(arranged.found)).toEqual(["run-1"]);
    arranged.ask({ dataName: "gone" });
    expect([arranged.wish.dataName, arranged.found.length]).toEqual([null, 3]);
    expect(arranged.dataNames).toEqual(["Data 0", "Data 1", "Data 2"]);
  });
});
