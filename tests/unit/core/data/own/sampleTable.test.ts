import { describe, expect, it } from "vitest";

import { sampleTable } from "../../../../../src/core/data/own/sampleTable";
import { ownTable } from "./ownTable";

describe("sampleTable", () => {
  it("takes rows evenly from the first to the last", () => {
    const table = ownTable({ numRows: 240 });
    const { numExamples, columns, targets } = sampleTable(table);
    expect(numExamples).toBe(120);
    // Every second row, whose values are i / 4 for i = 0, 1 and then 4, 5.
    expect([...columns.subarray(0, 4)]).toEqual([0, 0.25, 1, 1.25]);
    expect([...targets.subarray(0, 3)]).toEqual([0, 0, 0]);
  });

  it("takes the two columns that tell the classes best, in the order of the table", () => {
    const numRows = 12;
    const table = ownTable({
      columns: ["noise", "strong", "constant", "stronger"],
      numRows,
      values: Float64Array.from({ length: 4 * numRows }, (_, i) => {
        const row = Math.floor(i / 4);
        const kind = row % 2;
        return [row % 3, kind + (row % 3) / 10, 1, kind][i % 4];
      }),
    });
    const { numColumns, columns } = sampleTable(table);
    expect(numColumns).toBe(2);
    // Rows 0 and 1: the strong column, then the stronger.
    expect([...columns.subarray(0, 4)]).toEqual([0, 0, 1.1, 1]);
  });

  it("draws one column against the target", () => {
    const table = ownTable({
      columns: ["area"],
      task: "real",
      classNames: [],
      numRows: 10,
      values: Float64Array.from({ length: 10 }, (_, i) => i),
      targets: Float64Array.from({ length: 10 }, (_, i) => 5 * i),
    });
    expect([...sampleTable(table).columns.subarray(0, 6)]).toEqual([0, 0, 1, 5, 2, 10]);
  });
});
