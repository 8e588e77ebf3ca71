import { describe, expect, it } from "vitest";
import type { TableSource } from "../../../../src/core/data/DataSource";
import { digits } from "../../../../src/core/data/digits";
import { iris } from "../../../../src/core/data/iris";
import { parseTable } from "../../../../src/core/data/parseTable";
import { penguins } from "../../../../src/core/data/penguins";
import { tableText } from "./tableText";

/** Rows of each class, in the order of the class names. */
function classCounts(source: TableSource): number[] {
  const { targets } = parseTable(tableText(source), source);
  return source.classNames.map((_, target) => targets.filter((t) => t === target).length);
}

const header = "sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm,species";

describe("parseTable", () => {
  // Class counts by `cut -d, -f5 | sort | uniq -c` over the files (field 65 for digits).
  it.each([
    [digits, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]],
    [penguins, [151, 68, 123]],
    [iris, [50, 50, 50]],
  ])("reads every row and class of $id", (source, counts) => {
    expect(parseTable(tableText(source), source).numExamples).toBe(source.numRows);
    expect(classCounts(source)).toEqual(counts);
  });

  it("keeps columns in their order", () => {
    const { columns } = parseTable(tableText(penguins), penguins);
    expect([...columns.subarray(0, 4)]).toEqual([39.1, 18.7, 181, 3750]);
  });

  it("has pixels from 0 to 16 for digits", () => {
    const { columns } = parseTable(tableText(digits), digits);
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([0, 16]);
  });

  it.each([
    ["", "iris.csv is empty"],
    [
      header.replace("petal_width_cm", "width"),
      'iris.csv, row 1, column 4 must be "petal_width_cm", got "width"',
    ],
    [`${header}\n1,2,3,setosa`, "iris.csv, row 2 must have 5 cells, got 4"],
    [
      `${header}\n1,2,3,4,setosa\n1,2,x,4,setosa`,
      'iris.csv, row 3, column petal_length_cm must be a number, got "x"',
    ],
    [
      `${header}\n1,2,,4,setosa`,
      'iris.csv, row 2, column petal_length_cm must be a number, got ""',
    ],
    [
      `${header}\n1,2,3,4,rose`,
      'iris.csv, row 2, column species must be one of setosa, versicolor, virginica, got "rose"',
    ],
    [`${header}\n"1,2,3,4,rose`, "iris.csv, line 2: a quote never closes"],
  ])("names row and column of what is wrong in %j", (text, message) => {
    expect(() => parseTable(text, iris)).toThrow(message);
  });
});
