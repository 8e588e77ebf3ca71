import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toRawData } from "../../../../../src/core/data/own/toRawData";
import { makeText, readText, sentences } from "./readText";

const kinds = "uvw";

describe("makeOwnTable", () => {
  it("gives the values row by row, and classes by their place among the sorted names", () => {
    const text = makeText("a,kind,b", 12, (row) => `${row / 4},${kinds[2 - (row % 3)]},${-row}`);
    const { table, rows } = readText(text);
    expect(table).toMatchObject({
      name: "data",
      columns: ["a", "b"],
      target: "kind",
      task: "classes",
      classNames: ["u", "v", "w"],
      numRows: 12,
    });
    expect([...(table?.values.subarray(0, 6) ?? [])]).toEqual([0, 0, 0.25, -1, 0.5, -2]);
    expect([...(table?.targets.subarray(0, 4) ?? [])]).toEqual([2, 1, 0, 2]);
    expect(rows).toEqual({ found: 12, ragged: 0, missing: 0, unreadable: 0, used: 12 });
  });

  it("is raw data for training", () => {
    const { table } = readText(makeText("a,b,y", 10, (row) => `${row / 4},${-row},${row / 3}`));
    if (!table) throw new Error("no table");
    expect(toRawData(table)).toEqual({
      numExamples: 10,
      numColumns: 2,
      columns: table.values,
      targets: Float64Array.from({ length: 10 }, (_, row) => row / 3),
    });
  });

  it("describes the columns and shows the first eight rows", () => {
    const text = makeText("a,kind", 12, (row) => `${row === 3 ? " NA " : row},${kinds[row % 3]}`);
    const { columns, preview } = readText(text);
    // Of 0 to 11 without 3: the sum is 63 and the sum of squares 497, over 11 values.
    const mean = 63 / 11;
    expect(columns[0]).toMatchObject({
      kind: "number",
      numNumbers: 11,
      numTexts: 0,
      numMissing: 1,
    });
    expect(columns[0].statistics).toMatchObject({ min: 0, max: 11, mean });
    expect(columns[0].statistics?.std).toBeCloseTo(Math.sqrt(497 / 11 - mean * mean), 12);
    expect(columns[1]).toMatchObject({
      kind: "text",
      numTexts: 12,
      categories: ["u", "v", "w"],
      statistics: null,
    });
    expect(preview).toHaveLength(8);
    expect(preview[3]).toEqual({ line: 5, cells: ["NA", "u"] });
  });

  it("reads columns between runs of spaces", () => {
    const { table } = readText(
      makeText("  a  b kind", 12, (row) => ` ${row}   ${-row / 2} u${row % 3}  `),
    );
    expect(table).toMatchObject({ columns: ["b"], target: "kind", classNames: ["u0", "u1", "u2"] });
    expect([...(table?.values.subarray(0, 3) ?? [])]).toEqual([0, -0.5, -1]);
  });

  it("says of a header alone that it has no rows, and nothing else", () => {
    const { problems, notes } = readText("a,b,kind\n");
    expect(sentences(problems)).toEqual(["data.csv must have at least 10 usable rows, got 0"]);
    expect(sentences(notes)).toEqual([]);
  });

  describe("missing values", () => {
    const spellings = ["", "NA", "na", "NaN", "null", "NULL", "?", "-"];
    const text = makeText(
      "a,b,kind",
      30,
      (row) => `${spellings[row] ?? row},${row / 3},${kinds[row % 3]}`,
    );

    it("are known in each of their spellings, and their rows left out with a note", () => {
      const { columns, table, rows, notes } = readText(text);
      expect(columns[0]).toMatchObject({ kind: "number", numMissing: 8, numNumbers: 22 });
      expect(rows).toMatchObject({ found: 30, missing: 8, used: 22 });
      expect(table?.values[0]).toBe(8);
      expect(sentences(notes)).toEqual(["8 rows with missing values are left out"]);
    });

    it("are problems where the user keeps their rows", () => {
      const { table, problems } = readText(text, { dropMissing: false });
      expect(table).toBeNull();
      expect(problems.count).toBe(8);
      expect(sentences(problems).slice(0, 2)).toEqual([
        'row 2, column "a" has no value',
        'row 3, column "a" has no value, got "NA"',
      ]);
    });

    it("cost no row in a column that is left out", () => {
      expect(readText(text, { roles: { 0: "leftOut" } }).table?.numRows).toBe(30);
    });

    it("are not a dash beside a plus", () => {
      const { table } = readText(makeText("a,sign", 20, (row) => `${row},${"+-"[row % 2]}`));
      expect(table?.classNames).toEqual(["+", "-"]);
      expect(table?.numRows).toBe(20);
    });

    it("of most rows are worth a note", () => {
      const sparse = makeText(
        "a,b,kind",
        40,
        (row) => `${row < 15 ? row / 3 : ""},${row},${kinds[row % 3]}`,
      );
      expect(sentences(readText(sparse).notes)).toContain(
        'column "a" has no value in more than half of the rows; without it more rows could be used',
      );
    });
  });

  describe("cells that cannot be read", () => {
    const text = makeText("a,kind", 30, (row) => {
      if (row === 5) return `twelve,u`;
      if (row === 9) return "1e39,u";
      return row === 11 ? "1,u,2" : `${row},${kinds[row % 3]}`;
    });

    it("are problems with their row and column", () => {
      const { table, problems, columns } = readText(text);
      expect(columns[0].kind).toBe("number");
      expect(table).toBeNull();
      expect(sentences(problems)).toEqual([
        "row 13 must have 2 cells, as most rows have, got 3",
        'row 7, column "a" must be a number such as 1.5, got "twelve"',
        'row 11, column "a" must be a number between -3.4e38 and 3.4e38, got "1e39"',
      ]);
    });

    it("are left out with their rows where the user says so", () => {
      const { table, rows, notes } = readText(text, { dropUnreadable: true });
      expect(table?.numRows).toBe(27);
      expect(rows).toEqual({ found: 29, ragged: 1, missing: 0, unreadable: 2, used: 27 });
      expect(sentences(notes)).toEqual([
        "2 rows with text where a number belongs are left out",
        "1 row with too few or too many cells is left out",
      ]);
    });

    it("are named 20 times, and the others counted", () => {
      const many = makeText(
        "a,kind",
        400,
        (row) => `${row % 11 === 0 ? "x" : row},${kinds[row % 3]}`,
      );
      const { problems } = readText(many);
      expect(problems.first).toHaveLength(20);
      // Rows 0, 11, ... 396.
      expect(problems.count).toBe(37);
    });

    it("make a column one of texts from a tenth on", () => {
      const tenth = makeText(
        "a,b,kind",
        30,
        (row) => `${row % 9 === 0 ? "x" : row},${row},${kinds[row % 3]}`,
      );
      expect(readText(tenth).columns[0].kind).toBe("text");
    });
  });

  describe("limits", () => {
    const plain = (numRows: number) => makeText("a,y", numRows, (row) => `${row % 7},${row / 3}`);

    it("are 10 to 20,000 rows", () => {
      expect(sentences(readText(plain(9)).problems)).toEqual([
        "data.csv must have at least 10 usable rows, got 9",
      ]);
      expect(readText(plain(10)).table?.numRows).toBe(10);
      expect(readText(plain(20_000)).table?.numRows).toBe(20_000);
      expect(sentences(readText(plain(20_001)).problems)).toEqual([
        "data.csv must have at most 20,000 rows, got 20001",
      ]);
      expect(readText(plain(19_999), { hasHeader: false }).rows.found).toBe(20_000);
    });

    it("are 256 columns", () => {
      const wide = (numColumns: number) =>
        makeText(
          Array.from({ length: numColumns }, (_, c) => `c${c}`).join(),
          12,
          (row) => `${`${row},`.repeat(numColumns - 1)}${row / 3}`,
        );
      expect(readText(wide(256)).table?.columns).toHaveLength(255);
      const { columns, problems } = readText(wide(257));
      expect(columns).toHaveLength(256);
      expect(sentences(problems)).toEqual(["data.csv must have at most 256 columns, got 257"]);
    });

    it("are 256 features made of the columns", () => {
      const names = Array.from({ length: 26 }, (_, c) => `c${c}`);
      const text = makeText(
        `${names.join()},y`,
        40,
        (row) => `${`t${row % 10},`.repeat(26)}${row / 3}`,
      );
      const roles = Object.fromEntries(names.map((_, c) => [c, "oneHot" as const]));
      expect(sentences(readText(text, { roles, target: 26 }).problems)).toEqual([
        "data.csv must give at most 256 features, got 260",
      ]);
    });

    it("are 2 to 64 classes", () => {
      const classes = (numClasses: number) =>
        readText(
          makeText("a,kind", 130, (row) => `${row},k${row % numClasses}`),
          { target: 1 },
        );
      expect(classes(64).table?.classNames).toHaveLength(64);
      expect(sentences(classes(65).problems)).toEqual([
        'column "kind" must have 2 to 64 different values to be classes, and has more',
      ]);
      expect(sentences(classes(1).problems)).toEqual([
        'column "kind" must have 2 to 64 classes in the usable rows, got 1',
      ]);
    });
  });

  it("says what it guessed of the file", () => {
    const text = makeText("a;b;kind", 12, (row) => `${row},5;${row};${kinds[row % 3]}`);
    const { table, notes } = readText(text, { roles: { 1: "feature" } });
    expect(table?.values[2]).toBe(1.5);
    expect(sentences(notes)).toEqual(["data.csv is read with decimal commas"]);
  });

  it("names its features and classes apart, long ones cut", () => {
    const long = "x".repeat(70);
    const text = makeText(
      "sex=f,sex,kind",
      12,
      (row) => `${row / 3},${"fm"[row % 2]},${long}${row % 3}`,
    );
    const { table } = readText(text, { target: 2, roles: { 1: "oneHot" } });
    expect(table?.columns).toEqual(["sex=f", "sex=f (2)", "sex=m"]);
    const cut = `${"x".repeat(60)}…`;
    expect(table?.classNames).toEqual([cut, `${cut} (2)`, `${cut} (3)`]);
  });

  it("gives the rows that are whole, for any table of numbers, texts and missing values", () => {
    const cell = fc.oneof(
      { weight: 20, arbitrary: fc.double({ noNaN: true, min: -1e30, max: 1e30 }).map(String) },
      { weight: 1, arbitrary: fc.constantFrom("", "NA", "?") },
    );
    const row = fc.tuple(cell, cell, fc.constantFrom("u", "v", "w", "w", ""));
    const lines = fc.array(row, { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.constantFrom(",", ";", "\t", "|"), (table, separator) => {
        const text =
          ["a", "b", "kind"].join(separator) +
          "\n" +
          table.map((one) => one.join(separator)).join("\n");
        const whole = table.filter((cells) => cells.every((one) => !["", "NA", "?"].includes(one)));
        const classNames = [...new Set(whole.map(([, , kind]) => kind))].sort();
        const reading = readText(text, {
          separator,
          hasHeader: true,
          target: 2,
          task: "classes",
          roles: { 0: "feature", 1: "feature" },
        });
        if (whole.length < 10 || classNames.length < 2) {
          expect(reading.table).toBeNull();
          return;
        }
        expect(reading.table).toMatchObject({ numRows: whole.length, classNames });
        expect([...(reading.table?.values ?? [])]).toEqual(
          whole.flatMap(([a, b]) => [Number(a) + 0, Number(b) + 0]),
        );
        expect(Array.from(reading.table?.targets ?? [], (target) => classNames[target])).toEqual(
          whole.map(([, , kind]) => kind),
        );
      }),
    );
  });
});
