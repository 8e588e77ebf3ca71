import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../../../../../src/core/data/own/finish";
import { fingerprint } from "../../../../../../src/core/data/own/fingerprint/fingerprint";
import { fromJson } from "../../../../../../src/core/data/own/json/fromJson";
import { toJson } from "../../../../../../src/core/data/own/json/toJson";
import type { OwnTable } from "../../../../../../src/core/data/own/OwnTable";
import { makeText, readText, sentences } from "../readText";

function makeTable(task: "classes" | "real"): OwnTable {
  const text = makeText("a,b,y", 12, (row) => `${row / 3},${-row * 1e-7},${row % 3}`);
  const { table } = readText(text, { task });
  if (!table) throw new Error("no table");
  return table;
}

const problemsOf = (change: object) =>
  sentences(fromJson({ ...toJson(makeTable("classes")), ...change }).problems);

describe("toJson and fromJson", () => {
  it.each(["classes", "real"] as const)("keep a table of %s to the bit", (task) => {
    const table = makeTable(task);
    const { table: again, problems } = fromJson(JSON.parse(JSON.stringify(toJson(table))));
    expect(problems.count).toBe(0);
    expect(again).toEqual(table);
  });

  it("name what is wrong, all at once", () => {
    const rows = toJson(makeTable("classes")).rows.map((row) => [...row]);
    rows[2][1] = 1e39;
    rows[3][2] = 3;
    rows[4].pop();
    const change = { version: 2, name: " ", columns: ["a", "a"], classNames: ["u"], rows, more: 1 };
    expect(problemsOf(change)).toEqual([
      "more is no field of the document, which has version, name, columns, target, task, classNames, rows, got 1",
      "version must be 1, got 2",
      'name must be a name of 1 to 150 characters, got " "',
      'columns[1] must differ from the names before it, got "a"',
      "classNames must be a list of 2 to 64 names, got a list of 1 entry",
      "rows[2][1] must be a number between -3.4e38 and 3.4e38, got 1e+39",
      "rows[4] must be a list of 3 numbers, got a list of 2 entries",
    ]);
    expect(problemsOf({ rows }).slice(1, 2)).toEqual([
      "rows[3][2] must be the index of a class, from 0 to 2, got 3",
    ]);
  });

  it.each([
    [{ task: "both" }, 'task must be "classes" or "real", got "both"'],
    [{ task: "real" }, "classNames must be a list of 0 names, got a list of 3 entries"],
    [{ columns: [] }, "columns must be a list of 1 to 256 names, got a list of 0 entries"],
    [{ columns: ["a", 7] }, "columns[1] must be a name of 1 to 150 characters, got 7"],
    [{ rows: [] }, "rows must be a list of 10 to 20,000 rows, got a list of 0 entries"],
    [{ rows: undefined }, "rows must be a list of 10 to 20,000 rows"],
  ])("refuse %j", (change, sentence) => {
    expect(problemsOf(change)).toEqual([sentence]);
  });

  it("keep 20 of many problems and count the rest", () => {
    const { problems } = fromJson({ ...toJson(makeTable("classes")), rows: Array(30).fill(null) });
    expect(problems.first).toHaveLength(20);
    expect(problems.count).toBe(30);
  });

  it("never throw, whatever the JSON", () => {
    const whole: object = toJson(makeTable("classes"));
    const changes = fc.dictionary(
      fc.constantFrom(...Object.keys(whole), "__proto__"),
      fc.oneof(fc.jsonValue(), fc.array(fc.array(fc.double()), { minLength: 10 })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), changes), (value) => {
        const input: unknown =
          typeof value === "object" && value !== null ? { ...whole, ...value } : value;
        for (const json of [value, input]) {
          const { table, problems } = fromJson(json);
          expect(table === null).toBe(problems.count > 0);
        }
      }),
    );
  });
});

describe("fingerprint", () => {
  const idOf = (table: OwnTable) => finish(fingerprint(table));

  it("is 16 digits that stay over JSON, and do not hang on the name", () => {
    const table = makeTable("real");
    expect(idOf(table)).toMatch(/^[0-9a-f]{16}$/);
    expect(idOf({ ...table, name: "other" })).toBe(idOf(table));
    const withZero = { ...table, values: table.values.map((value) => (value === 0 ? -0 : value)) };
    const again = fromJson(JSON.parse(JSON.stringify(toJson(withZero)))).table;
    expect(again && idOf(again)).toBe(idOf(withZero));
  });

  it("differs for every other content", () => {
    const table = makeTable("classes");
    const swapped = table.values.slice();
    [swapped[0], swapped[1]] = [swapped[3], swapped[2]];
    const others: OwnTable[] = [
      table,
      makeTable("real"),
      { ...table, columns: ["a", "c"] },
      { ...table, target: "z" },
      { ...table, classNames: ["0", "1", "3"] },
      { ...table, values: swapped },
      ...Array.from(table.values, (_, i) => ({
        ...table,
        values: table.values.map((value, j) => (i === j ? value + 2 ** -40 : value)),
      })),
      ...Array.from(table.targets, (_, i) => ({
        ...table,
        targets: table.targets.map((value, j) => (i === j ? (value + 1) % 3 : value)),
      })),
    ];
    expect(new Set(others.map(idOf)).size).toBe(others.length);
  });
});
