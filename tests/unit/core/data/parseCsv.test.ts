import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../../src/core/data/parseCsv";

describe("parseCsv", () => {
  it("reads quoted cells, both line ends, empty cells and a byte order mark", () => {
    expect(parseCsv('\uFEFFa,"b,""c"""\r\n1,\n\n,"two\nlines"')).toEqual([
      ["a", 'b,"c"'],
      ["1", ""],
      ["", "two\nlines"],
    ]);
  });

  it("names the line of a quote that never closes", () => {
    expect(() => parseCsv('a,b\n1,"2\n3,4')).toThrow("line 2: a quote never closes");
  });

  it("reads back what papaparse writes, as papaparse does", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", " ", "é") });
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), (table, newline) => {
        const text = Papa.unparse(table, { newline });
        expect(parseCsv(text)).toEqual(table);
        expect(parseCsv(text)).toEqual(Papa.parse(text, { newline }).data);
      }),
    );
  });
});
