import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairNames } from "../../../../../../src/core/data/own/columns/repairNames";
import { formatProblem } from "../../../../../../src/core/experiment/problem";

describe("repairNames", () => {
  it("names what has no name, and tells apart what has the same, with a note each", () => {
    const { names, notes } = repairNames(["a", "", "a", " b\n c ", "a (2)", "a"]);
    expect(names).toEqual(["a", "column 2", "a (2)", "b c", "a (2) (2)", "a (3)"]);
    expect(notes.map(formatProblem)).toEqual([
      'column 2 has no name and is called "column 2"',
      'column 3 has the name of a column before it and is called "a (2)"',
      'column 5 has the name of a column before it and is called "a (2) (2)"',
      'column 6 has the name of a column before it and is called "a (3)"',
    ]);
  });

  it("always gives distinct names that are not empty", () => {
    const cell = fc.constantFrom("", " ", "a", "a (2)", "column 1", "column 2", "__proto__");
    fc.assert(
      fc.property(fc.array(cell), (header) => {
        const { names } = repairNames(header);
        expect(new Set(names).size).toBe(header.length);
        expect(names).not.toContain("");
      }),
    );
  });
});
