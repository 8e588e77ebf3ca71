import { describe, expect, it } from "vitest";

import {
  describeColumn,
  describeGaps,
  possibleRoles,
} from "../../../../src/components/own/describeColumn";
import {
  describeHindrance,
  describeLabel,
  describeRows,
  describeTable,
  listProblems,
} from "../../../../src/components/own/describeReading";
import { EXAMPLE_CSV } from "../../../../src/components/own/exampleCsv";
import { looksLikeCsv, mayBeCsv } from "../../../../src/components/own/looksLikeCsv";
import { previewedColumns } from "../../../../src/components/own/previewedColumns";
import type { OwnReading } from "../../../../src/core/data/own/OwnReading";
import { makeText, readText } from "../../core/data/own/readText";

const example = readText(EXAMPLE_CSV);

function tableOf({ table }: OwnReading) {
  if (!table) throw new Error("no table");
  return table;
}

describe("what is said of a reading", () => {
  it("names what each column holds and lacks", () => {
    expect(example.columns.map(describeColumn)).toEqual([
      "whole numbers, 85 to 188",
      "numbers, 6.8 to 21.3",
      "3 texts",
      "3 texts",
    ]);
    expect(example.columns.map(describeGaps)).toEqual(["", "1 missing", "", ""]);
  });

  it("names columns of many texts, of none, of mistakes, and of large and small numbers", () => {
    const line = (row: number) =>
      [`t${row}`, "", 7, row === 5 ? "oops" : row, row * 1e7, row * 1.23456e-7, row % 2].join();
    const { columns } = readText(makeText("a,b,f,c,d,e,y", 100, line));
    expect(columns.map(describeColumn)).toEqual([
      "many texts",
      "nothing",
      "whole numbers, all 7",
      "whole numbers, 0 to 99",
      "whole numbers, 0 to 9.90e8",
      "numbers, 0 to 1.22e-5",
      "whole numbers, 0 to 1",
    ]);
    expect(columns.map(describeGaps)).toEqual([
      "",
      "100 missing",
      "",
      "1 not a number",
      "",
      "",
      "",
    ]);
  });

  it("offers the roles that a column can have", () => {
    expect(example.columns.map(possibleRoles)).toEqual([
      ["feature", "leftOut", "target"],
      ["feature", "leftOut", "target"],
      ["oneHot", "leftOut", "target"],
      ["oneHot", "leftOut", "target"],
    ]);
    const { columns } = readText(makeText("a,b,y", 12, (row) => `${row % 3},,${row}`));
    expect(possibleRoles(columns[0])).toEqual(["feature", "oneHot", "leftOut", "target"]);
    expect(possibleRoles(columns[1])).toEqual(["leftOut"]);
  });

  it("counts rows, features and classes", () => {
    expect(describeRows(example.rows)).toBe("36 rows found, 35 used.");
    expect(describeTable(tableOf(example))).toBe("35 rows, 2 features, 3 classes");
    expect(describeLabel(example)).toBe("3 classes: apple, banana, lemon");
    const ragged = readText(`${EXAMPLE_CSV}1,2,3`, { dropUnreadable: true });
    expect(describeRows(ragged.rows)).toBe("37 rows found, 35 used.");
    const real = readText(EXAMPLE_CSV, { target: 0, roles: { 3: "oneHot" } });
    expect(describeTable(tableOf(real))).toBe("35 rows, 4 features, a real target");
    expect(describeLabel(real)).toBe("");
    expect(describeLabel(readText("a,kind\n"))).toBe("");
  });

  it("names eight classes at most", () => {
    const reading = readText(makeText("a,y", 40, (row) => `${row / 3},c${(row % 10) + 10}`));
    expect(describeLabel(reading)).toBe(
      "10 classes: c10, c11, c12, c13, c14, c15, c16, c17 and 2 more",
    );
  });

  it("lists twenty problems, and counts the others", () => {
    const reading = readText(
      makeText("a,b,y", 400, (row) => `${row % 12 === 1 ? "x" : row / 4},2,${row % 2}`),
    );
    // Of 0 to 399 those of the form 12 k + 1, k from 0 to 33.
    expect(describeHindrance(reading)).toBe("34 problems stand in the way.");
    const sentences = listProblems(reading.problems);
    expect(sentences).toHaveLength(21);
    expect(sentences[0]).toBe('row 3, column "a" must be a number such as 1.5, got "x"');
    expect(sentences.at(-1)).toBe("and 14 more");
    expect(listProblems(example.problems)).toEqual([]);
  });
});

describe("previewedColumns", () => {
  it("are the first ones, and the label's wherever it stands", () => {
    expect(previewedColumns(example, 2)).toEqual([0, 1, 3]);
    expect(previewedColumns(example, 24)).toEqual([0, 1, 2, 3]);
  });
});

describe("looksLikeCsv", () => {
  it("knows tables by their ending or their type", () => {
    const names = ["a.csv", "A.CSV", "b.tsv", "c.png", "model.json", "notes.txt", "csv"];
    expect(names.filter((name) => looksLikeCsv({ name, type: "" }))).toEqual([
      "a.csv",
      "A.CSV",
      "b.tsv",
    ]);
    expect(looksLikeCsv({ name: "table", type: "text/csv" })).toBe(true);
  });

  it("takes a type that says little for one that may be", () => {
    const types = ["", "text/csv", "application/vnd.ms-excel", "image/png", "application/json"];
    expect(types.map(mayBeCsv)).toEqual([true, true, true, false, false]);
  });
});
