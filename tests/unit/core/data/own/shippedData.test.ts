import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RawData, TableSource } from "../../../../../src/core/data/DataSource";
import { digits } from "../../../../../src/core/data/digits";
import { iris } from "../../../../../src/core/data/iris";
import { toRawData } from "../../../../../src/core/data/own/toRawData";
import { parseTable } from "../../../../../src/core/data/parseTable";
import { penguins } from "../../../../../src/core/data/penguins";
import { tableText } from "../tableText";
import { readText, sentences } from "./readText";

const tables: readonly TableSource[] = [digits, iris, penguins];

/** As one text: comparing a hundred thousand numbers one by one takes seconds. */
function numbersOf({ columns, targets }: Pick<RawData, "columns" | "targets">): string {
  return `${columns.join()} ${targets.join()}`;
}

describe("the tables of the page, read as a user's own", () => {
  it.each(tables)("$id is the same data", (source) => {
    // Also the pixels that are never lit.
    const roles = Object.fromEntries(source.columns.map((_, c) => [c, "feature" as const]));
    const { table, problems, rows } = readText(tableText(source), { roles });
    expect(sentences(problems)).toEqual([]);
    expect(rows).toMatchObject({ found: source.numRows, used: source.numRows });
    expect(table).toMatchObject({
      columns: source.columns,
      task: "classes",
      classNames: source.classNames,
    });
    const { columns, targets } = parseTable(tableText(source), source);
    expect(table && numbersOf(toRawData(table))).toBe(numbersOf({ columns, targets }));
  });

  it("digits tells of the pixels that are never lit", () => {
    const notes = sentences(readText(tableText(digits)).notes);
    // Corner pixels of scikit-learn's 8 x 8 digits: columns whose largest value is 0, by `sort -u | wc -l`.
    expect(notes).toEqual([
      'columns "pixel00", "pixel40" and "pixel47" hold the same number in every row, which tells a network nothing, and are left out',
    ]);
  });

  it("are all here", () => {
    const shipped = readdirSync(`${import.meta.dirname}/../../../../../static/data`);
    expect(shipped.filter((file) => file.endsWith(".csv"))).toEqual(tables.map(({ file }) => file));
  });
});
