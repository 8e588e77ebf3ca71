import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { OwnTable } from "../../../../../src/core/data/own/OwnTable";
import { toCsv } from "../../../../../src/core/data/own/toCsv";
import { readText } from "./readText";

/** A table of two features; class c of the names in row c, c + the number of names, and so on. */
function makeTable(columns: readonly string[], classNames: readonly string[]): OwnTable {
  const numRows = 4 * classNames.length + 10;
  return {
    name: "data",
    columns,
    target: "label",
    task: "classes",
    classNames,
    numRows,
    values: Float64Array.from({ length: 2 * numRows }, (_, i) => (i - 7) / 3),
    targets: Float64Array.from({ length: numRows }, (_, row) => row % classNames.length),
  };
}

const textOf = (table: OwnTable) => [...toCsv(table)].join("");

describe("toCsv", () => {
  it("neutralises what a spreadsheet would take for a formula, and no number", () => {
    const { data } = Papa.parse<string[]>(textOf(makeTable(["=1+1", "b"], ["@x", "-1"])));
    expect(data[0]).toEqual(["'=1+1", "b", "label"]);
    expect(data.slice(1, 3).map(([, , label]) => label)).toEqual(["'@x", "-1"]);
    expect(Number(data[1][0])).toBe(-7 / 3);
  });

  it("writes what is read back as the same table", () => {
    const name = fc.oneof(
      fc.constantFrom("=1+1", "+x", "@", "'", "''=", "a,b", 'a"b', "a;b", "é"),
      fc.string({ unit: "grapheme-ascii", minLength: 1 }),
    );
    const isKept = (text: string) =>
      text === text.trim() &&
      // Neither missing nor a number, nor already with the apostrophe that reading takes off.
      /[a-z=@é']/i.test(text) &&
      !/^(na|nan|null|'[=+\-@].*)$/i.test(text);
    const names = fc.uniqueArray(name.filter(isKept), { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(names, ([first, second, ...classes]) => {
        fc.pre(classes.every((text) => Number.isNaN(Number(text))));
        const table = makeTable(
          [first.replace(/\s+/g, " "), second.replace(/\s+/g, "_")],
          classes.sort(),
        );
        fc.pre(table.columns[0] !== table.columns[1]);
        // A text that begins so may be JSON or a web page.
        fc.pre(!/^[[{<]/.test(table.columns[0]));
        const choices = {
          separator: ",",
          hasHeader: true,
          target: 2,
          roles: { 0: "feature" },
        } as const;
        expect(readText(textOf(table), choices).table).toEqual(table);
      }),
    );
  });

  it("writes large tables in pieces", () => {
    const pieces = [
      ...toCsv(
        makeTable(
          ["a", "b"],
          Array.from({ length: 5000 }, (_, i) => `k${i}`),
        ),
      ),
    ];
    // 20,010 rows of 2 features, 8,192 at once, after the header.
    expect(pieces).toHaveLength(4);
    expect(pieces.join("").split("\r\n")).toHaveLength(20_012);
  });
});
