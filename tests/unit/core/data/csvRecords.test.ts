import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvRecords } from "../../../../src/core/data/csvRecords";

function cellsOf(text: string, separator = ",", isLast = true): string[][] {
  const settings = { separator, isLast, maxCells: Infinity };
  return Array.from(csvRecords(text, 0, settings), ({ cells }) => cells);
}

const separators = fc.constantFrom(",", ";", "\t", "|");

describe("csvRecords", () => {
  it("ends lines at LF, CRLF and a lone CR", () => {
    expect(cellsOf("a,b\nc,d\r\ne,f\rg,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("keeps empty lines, empty cells and an empty last cell", () => {
    expect(cellsOf("a,,\n\n,b,")).toEqual([["a", "", ""], [""], ["", "b", ""]]);
  });

  it("takes a quote within a cell for itself, and keeps what follows a closing one", () => {
    expect(cellsOf('5" nail,"a"b, "c"')).toEqual([['5" nail', "ab", ' "c"']]);
  });

  it("counts the lines that a quoted cell spans, and the cells that are not kept", () => {
    const settings = { separator: ",", isLast: true, maxCells: 1 };
    const [record] = csvRecords('"a\nb\r\nc\rd",2,3\n4', 0, settings);
    expect(record).toMatchObject({ cells: ["a\nb\r\nc\rd"], numCells: 3, numLines: 4 });
  });

  it("names the cell whose quote never closes", () => {
    const settings = { separator: ",", isLast: true, maxCells: Infinity };
    const records = [...csvRecords('1,2\n3,"4\n5,6', 0, settings)];
    expect(records.map(({ openCell }) => openCell)).toEqual([-1, 1]);
  });

  it("waits for more where a row may go on", () => {
    for (const begun of ["1", "1,2", "1,2\r", '"1', '"1"', '"1,2\n3'])
      expect(cellsOf(begun, ",", false), begun).toEqual([]);
    expect(cellsOf("1,2\n3", ",", false)).toEqual([["1", "2"]]);
  });

  it("reads back what papaparse writes, as papaparse does, with every separator", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", '"', ",", ";", "\t", "|", "\n", "\r", "é"),
    });
    const tables = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(
        tables,
        separators,
        fc.constantFrom("\n", "\r\n", "\r"),
        (table, delimiter, newline) => {
          const text = Papa.unparse(table, { delimiter, newline });
          expect(cellsOf(text, delimiter)).toEqual(table);
          expect(Papa.parse(text, { delimiter, newline }).data).toEqual(table);
        },
      ),
    );
  });

  it("cuts any text without quotes as papaparse does", () => {
    const texts = fc.string({
      unit: fc.constantFrom("a", "1", " ", ",", ";", "\t", "|", "\n", "€"),
    });
    fc.assert(
      fc.property(texts, separators, (text, delimiter) => {
        // papaparse takes the end of the last line for an empty line more.
        const expected = Papa.parse<string[]>(text, { delimiter, newline: "\n" }).data;
        if (text === "" || text.endsWith("\n")) expected.pop();
        expect(cellsOf(text, delimiter)).toEqual(expected);
      }),
    );
  });

  it("gives the same rows wherever a text is cut in two", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r") });
    fc.assert(
      fc.property(texts, fc.nat(20), (text, place) => {
        const settings = { separator: ",", maxCells: Infinity };
        const first = [...csvRecords(text.slice(0, place), 0, { ...settings, isLast: false })];
        const position = first.at(-1)?.end ?? 0;
        const second = [...csvRecords(text, position, { ...settings, isLast: true })];
        const cells = [...first, ...second].map((record) => record.cells);
        expect(cells).toEqual(cellsOf(text));
      }),
    );
  });
});
