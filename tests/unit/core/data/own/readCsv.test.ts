import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvCells } from "../../../../../src/core/data/own/cells/CsvCells";
import { finish } from "../../../../../src/core/data/own/finish";
import { makeOwnTable } from "../../../../../src/core/data/own/makeOwnTable";
import { readCsv } from "../../../../../src/core/data/own/readCsv";
import { formatProblem } from "../../../../../src/core/experiment/problem";
import { makeText, sentences } from "./readText";

const read = (content: string | Uint8Array) => finish(readCsv({ name: "data.csv", content }));

/** Why content is refused; null where it is read. */
function refusal(content: string | Uint8Array): string | null {
  const { problem } = read(content);
  return problem && formatProblem(problem);
}

function cellsOf(content: string | Uint8Array): CsvCells {
  const { cells } = read(content);
  if (!cells) throw new Error("refused");
  return cells;
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** 4,096 bytes of a file: its signature, and then what a linear congruential generator gives. */
function binary(signature: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  for (let i = 0, state = 1; i < bytes.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  bytes.set(bytesOf(signature));
  return bytes;
}

describe("readCsv", () => {
  it("reads bytes and text alike, with and without a byte order mark", () => {
    const text = "größe,art\r\n1,a\r\n2.5,b\r\n";
    const bytes = new TextEncoder().encode(text);
    for (const content of [text, `\uFEFF${text}`, bytes, Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)])
      expect(cellsOf(content).firstRows).toEqual([
        ["größe", "art"],
        ["1", "a"],
        ["2.5", "b"],
      ]);
  });

  it("leaves out empty lines and rows of empty cells, and keeps the lines of the file", () => {
    const { lines, firstRows } = cellsOf('\na,b\n\n,\n1,"2\n"\r\r\n3,4\n \n');
    expect(firstRows).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(lines).toEqual([2, 5, 8]);
  });

  it("names rows with too few or too many cells, the first 20 of them", () => {
    const text = makeText("a,b", 100, (row) =>
      row % 4 === 1 ? "1" : row % 4 === 3 ? "1,2,3" : "1,2",
    );
    const { ragged, numRowsFound } = cellsOf(text);
    expect(sentences(ragged).slice(0, 2)).toEqual([
      "row 3 must have 2 cells, as most rows have, got 1",
      "row 5 must have 2 cells, as most rows have, got 3",
    ]);
    expect(ragged.first).toHaveLength(20);
    expect(ragged.count).toBe(50);
    expect(numRowsFound).toBe(51);
  });

  it.each([
    ["\x89PNG\r\n\x1a\n", "looks like a PNG picture"],
    ["\xff\xd8\xff\xe0", "looks like a JPEG picture"],
    ["%PDF-1.7", "looks like a PDF document"],
    ["PK\x03\x04\x14\0xl/workbook.xml", "looks like an Excel file: save it as CSV"],
    ["PK\x03\x04\x14\0data.csv", "looks like a zip archive: unpack it first"],
    [
      "PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "looks like an OpenDocument spreadsheet: open it there and save it as CSV",
    ],
    ["\xd0\xcf\x11\xe0", "looks like an old Excel file: open it there and save it as CSV"],
    ["\x1f\x8b\x08", "looks like a gzip archive: unpack it first"],
    ["\x01\x02\x03\x04", "holds binary data: save the table as CSV"],
  ])("refuses a file that begins with %j by its name", (signature, sentence) => {
    expect(refusal(binary(signature))).toBe(`data.csv ${sentence}`);
  });

  it.each([
    ["[[1, 2], [3, 4]]", "looks like JSON: save it as CSV"],
    ['{"a": 1}', "looks like JSON: save it as CSV"],
    ["<!DOCTYPE html><html>", "looks like a web page or XML: download the CSV file itself"],
    ["", "is empty"],
    ["\n \r\n", "holds no rows"],
    ["a,b\n1,2\n3,\0\n", "holds binary data: save the table as CSV"],
    ["\x01\x02\x03\x04,b\n", "holds binary data: save the table as CSV"],
    ["\uFFFD\uFFFD,\uFFFD\n1,2\n", "is not text in UTF-8: save it as CSV in UTF-8"],
  ])("refuses the text %j", (text, sentence) => {
    expect(refusal(text)).toBe(`data.csv ${sentence}`);
  });

  it("names UTF-16, with and without its mark", () => {
    const units = Uint16Array.from("a,b\r\n1,2", (character) => character.charCodeAt(0));
    const plain = new Uint8Array(units.buffer);
    const sentence = "data.csv looks like text in UTF-16: save it as CSV in UTF-8";
    expect(refusal(plain)).toBe(sentence);
    expect(refusal(Uint8Array.of(0xff, 0xfe, ...plain))).toBe(sentence);
  });

  it("reads the letters of Windows-1252 and counts them", () => {
    const { firstRows, numInvalid } = cellsOf(bytesOf("gr\xf6\xdfe;name\n1;a\n2;b\n3;c\n"));
    expect(firstRows[0]).toEqual(["größe", "name"]);
    expect(numInvalid).toBe(2);
  });

  it("names the row of a quote that never closes, however long the rest", () => {
    expect(refusal('a,b\n1,"2\n3,4\n')).toBe("row 2, column 2 has a quote that never closes");
    expect(refusal(`a,b\n1,"2\n${"3,4\n".repeat(400_000)}`)).toBe(
      "row 2 must be at most 1,048,576 characters long: a quote may be open",
    );
    expect(refusal('"')).toBe("row 1, column 1 has a quote that never closes");
  });

  it("refuses more than 20 MB unread", () => {
    expect(refusal(new Uint8Array(20 * 2 ** 20 + 1))).toBe(
      "data.csv must be at most 20 MB large, and has 20.0 MB",
    );
    expect(refusal(new Uint8Array(20 * 2 ** 20))).toBe(
      "data.csv holds binary data: save the table as CSV",
    );
  });

  it("goes through a file in slices of at most 64 kB", () => {
    const content = makeText("a,b,c", 20_000, (row) => `${row},${row / 7},x`);
    const shares = [0, ...readCsv({ name: "data.csv", content })];
    const steps = shares.slice(1).map((share, i) => share - shares[i]);
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...steps) * content.length).toBeLessThanOrEqual(64 * 1024 + 1);
  });

  it("reads 20,000 rows of 5 columns in less than 2 s, no slice working more than 100 ms", () => {
    const content = new TextEncoder().encode(
      makeText(
        "a,b,c,d,e",
        20_000,
        (row) => `${row / 3},${row / 7},${-row},${row % 11},k${row % 3}`,
      ),
    );
    const slices: number[] = [];
    const advance = <T>(work: Generator<unknown, T, void>): T => {
      for (;;) {
        const before = process.cpuUsage();
        const { done, value } = work.next();
        // Working time in ms, so that what else the machine does is no part of it.
        const { user, system } = process.cpuUsage(before);
        slices.push((user + system) / 1000);
        if (done) return value as T;
      }
    };
    const { cells } = advance(readCsv({ name: "data.csv", content }));
    const table = cells && advance(makeOwnTable(cells)).table;
    expect(table?.numRows).toBe(20_000);
    expect(slices.reduce((sum, slice) => sum + slice)).toBeLessThan(2000);
    expect(Math.max(...slices)).toBeLessThan(100);
  });

  it("never throws, whatever the text or the bytes", () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'a1.,;-?\t|"\n\r \0é\uFFFD\uD800='.split(""), "1,5", "NA", "1e99"),
      maxLength: 200,
    });
    const contents = fc.oneof(
      texts,
      fc.string({ unit: "binary-ascii" }),
      fc.uint8Array({ maxLength: 200 }),
    );
    const choices = fc.record(
      {
        hasHeader: fc.boolean(),
        target: fc.integer({ min: -1, max: 5 }),
        task: fc.constantFrom("classes", "real"),
        roles: fc.dictionary(
          fc.constantFrom("0", "1", "2"),
          fc.constantFrom("feature", "oneHot", "leftOut"),
        ),
        dropMissing: fc.boolean(),
        dropUnreadable: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const formats = fc.record(
      {
        separator: fc.constantFrom(",", ";", "\t", "|"),
        decimalMark: fc.constantFrom(".", ","),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(contents, formats, choices, (content, format, chosen) => {
        const { cells, problem } = finish(readCsv({ name: "data.csv", content }, format));
        expect(cells === null).toBe(problem !== null);
        if (!cells) return;
        const reading = finish(makeOwnTable(cells, chosen));
        expect(reading.table === null).toBe(reading.problems.count > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
