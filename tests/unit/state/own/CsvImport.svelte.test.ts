import { describe, expect, it } from "vitest";

import { makeOwnTable } from "../../../../src/core/data/own/makeOwnTable";
import { readCsv } from "../../../../src/core/data/own/readCsv";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { CsvImport, type CsvFile } from "../../../../src/state/own/CsvImport.svelte";
import { makeText } from "../../core/data/own/readText";
import { deferred } from "../run/deferred";

const KINDS = "uvw";
const PLAIN = makeText("a,b,kind", 12, (row) => `${row / 4},${-row},${KINDS[row % 3]}`);

/** An import on a thread on which every step takes a millisecond; `ontask` is called before each of its tasks. */
function makeImport(ontask: () => void = () => undefined): CsvImport {
  let timeMs = 0;
  return new CsvImport({
    loadReaders: async () => ({ readCsv, makeOwnTable }),
    now: () => timeMs++,
    nextTask: async () => {
      await new Promise(setImmediate);
      ontask();
    },
  });
}

function makeFile(name: string, content: string | Uint8Array<ArrayBuffer>): CsvFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}

function refusalOf({ state: { refusal } }: CsvImport): string | null {
  return refusal && formatProblem(refusal);
}

describe("CsvImport", () => {
  it("reads a file, calls the table by it, and says how it was cut", async () => {
    const imported = makeImport();
    await imported.readFile(makeFile("shapes.csv", PLAIN));
    const { state } = imported;
    expect(state).toMatchObject({ sourceName: "shapes.csv", name: "shapes", progress: null });
    expect(state.size).toBe(PLAIN.length);
    expect(state.format).toMatchObject({ separator: ",", decimalMark: ".", numColumns: 3 });
    expect(state.reading?.rows).toMatchObject({ found: 12, used: 12 });
    expect(imported.isEditable).toBe(false);
    expect(await imported.finishedTable()).toMatchObject({ name: "shapes", columns: ["a", "b"] });
  });

  it("reads a pasted text, which can be corrected and read again", async () => {
    const imported = makeImport();
    await imported.readText(PLAIN.replace("0.25", "quarter"));
    expect(imported.state.reading?.table).toBeNull();
    expect(await imported.finishedTable()).toBeNull();
    expect(imported.isEditable).toBe(true);
    imported.clear();
    expect(imported.state).toMatchObject({ reading: null, refusal: null, sourceName: "" });
    expect(imported.draft).toContain("quarter");
    await imported.readText(imported.draft.replace("quarter", "0.25"));
    expect(await imported.finishedTable()).toMatchObject({ name: "pasted text", numRows: 12 });
  });

  it("refuses a file that is too large before it asks for a byte of it", async () => {
    const imported = makeImport();
    const size = 20 * 2 ** 20 + 1;
    await imported.readFile({
      name: "large.csv",
      size,
      arrayBuffer: () => Promise.reject(new Error("asked for")),
    });
    expect(refusalOf(imported)).toBe("large.csv must be at most 20 MB large, and has 20.0 MB");
  });

  it("refuses what is no text, and says what it looks like", async () => {
    const imported = makeImport();
    await imported.readText(PLAIN);
    await imported.readFile(makeFile("cat.png", Uint8Array.from([0x89, 80, 78, 71, 13, 10])));
    expect(refusalOf(imported)).toBe("cat.png looks like a PNG picture");
    expect(imported.state.reading).toBeNull();
    expect(imported.draft).toBe(PLAIN);
  });

  it("says that a file cannot be read where the browser does not give it", async () => {
    const imported = makeImport();
    await imported.readFile({
      name: "gone.csv",
      size: 10,
      arrayBuffer: () => Promise.reject(new Error("it was moved")),
    });
    expect(refusalOf(imported)).toBe("gone.csv could not be read: it was moved");
  });

  it("reads again after a refusal", async () => {
    const imported = makeImport();
    await imported.readText("");
    expect(refusalOf(imported)).toBe("pasted text is empty");
    await imported.readText(PLAIN);
    expect(refusalOf(imported)).toBeNull();
    expect(imported.state.reading?.table).not.toBeNull();
  });

  describe("choices", () => {
    it("make the table anew", async () => {
      const imported = makeImport();
      await imported.readText(PLAIN);
      await imported.choose({ hasHeader: false });
      expect(imported.state.reading).toMatchObject({ hasHeader: false, rows: { found: 13 } });
      await imported.choose({ hasHeader: true });
      await imported.chooseRoles({ 0: "leftOut" });
      expect((await imported.finishedTable())?.columns).toEqual(["b"]);
      await imported.chooseRoles({ 1: "oneHot" });
      // All twelve values of b, ascending; the choice for a holds.
      expect((await imported.finishedTable())?.columns).toHaveLength(12);
      expect((await imported.finishedTable())?.columns[0]).toBe("b=-11");
    });

    it("take another label for what it seems to be", async () => {
      const imported = makeImport();
      await imported.readText(makeText("a,n,y", 12, (row) => `${row / 4},${row % 3},${row / 7}`));
      await imported.choose({ target: 1 });
      expect(imported.state.reading?.task).toBe("classes");
      await imported.choose({ task: "real" });
      expect(imported.state.reading?.task).toBe("real");
      await imported.choose({ target: 2 });
      expect(imported.state.choices).toEqual({ target: 2 });
      await imported.choose({ target: 1 });
      expect(imported.state.reading?.task).toBe("classes");
    });

    it("leave out rows or make problems of them", async () => {
      const imported = makeImport();
      const lines = PLAIN.split("\n");
      await imported.readText([...lines, ",1,u", "1,2,3,4", "x,1,v"].join("\n"));
      const { state } = imported;
      expect(state.reading?.rows).toEqual({
        found: 14,
        ragged: 1,
        missing: 1,
        unreadable: 1,
        used: 12,
      });
      expect(state.reading?.problems.first.map(formatProblem)).toEqual([
        "row 15 must have 3 cells, as most rows have, got 4",
        'row 16, column "a" must be a number such as 1.5, got "x"',
      ]);
      await imported.choose({ dropUnreadable: true });
      expect(imported.state.reading?.problems.count).toBe(0);
      await imported.choose({ dropMissing: false });
      expect(imported.state.reading?.problems.first.map(formatProblem)).toEqual([
        'row 14, column "a" has no value',
      ]);
    });

    it("of a separator cut the text anew, and forget what was chosen of other columns", async () => {
      const imported = makeImport();
      await imported.readText(makeText("a;b", 12, (row) => `${row},5;${row % 2}`));
      expect(imported.state.format).toMatchObject({ separator: ";", decimalMark: "," });
      await imported.choose({ target: 0 });
      await imported.chooseFormat({ separator: "," });
      expect(imported.state.choices).toEqual({ separator: "," });
      expect(imported.state.format).toMatchObject({ separator: ",", numColumns: 2 });
      await imported.chooseFormat({ decimalMark: "." });
      expect(imported.state.choices).toEqual({ separator: ",", decimalMark: "." });
    });

    it("made while a file is still being read hold for its table", async () => {
      let numTasks = 0;
      const imported: CsvImport = makeImport(() => {
        if (++numTasks === 1) void imported.choose({ dropMissing: false });
      });
      await imported.readText(PLAIN.replace("0.25", ""));
      expect(imported.state.reading?.problems.count).toBe(1);
    });

    it("are given up with the work when a newer one comes", async () => {
      const imported = makeImport();
      await imported.readText(PLAIN);
      const older = imported.chooseRoles({ 0: "leftOut" });
      void imported.chooseRoles({ 0: "feature", 1: "leftOut" });
      expect((await imported.finishedTable())?.columns).toEqual(["a"]);
      await older;
      expect(imported.state.choices.roles).toEqual({ 0: "feature", 1: "leftOut" });
    });
  });

  it("shows the reading of the choices before until the new one is there", async () => {
    const imported = makeImport();
    await imported.readText(PLAIN);
    const before = imported.state.reading;
    const choosing = imported.choose({ hasHeader: false });
    expect(imported.state).toMatchObject({ reading: before, progress: 1 });
    await choosing;
    expect(imported.state.reading).not.toBe(before);
    expect(imported.state.progress).toBeNull();
  });

  it("forgets a file that is superseded, whichever comes first", async () => {
    const imported = makeImport();
    const bytes = deferred<ArrayBuffer>();
    const first = imported.readFile({
      name: "slow.csv",
      size: 9,
      arrayBuffer: () => bytes.promise,
    });
    expect(imported.state).toMatchObject({ sourceName: "slow.csv", progress: 0 });
    await imported.readText(PLAIN, "quick");
    bytes.resolve(new TextEncoder().encode("a,b\n1,2").buffer);
    await first;
    expect(imported.state.sourceName).toBe("quick");
    expect(await imported.finishedTable()).toMatchObject({ name: "quick" });
  });

  it("stops a reading that is cancelled", async () => {
    const imported: CsvImport = makeImport(() => imported.clear());
    await imported.readText(PLAIN);
    expect(imported.state).toMatchObject({ reading: null, progress: null, refusal: null });
    expect(imported.draft).toBe(PLAIN);
  });

  it("tells how much of a large file is read", async () => {
    const shares: number[] = [];
    const imported: CsvImport = makeImport(() => shares.push(imported.state.progress ?? -1));
    const large = makeText(
      "a,b,c,y",
      20_000,
      (row) => `${row / 7},${row / 3},${row / 9},${row % 2}`,
    );
    await imported.readFile(makeFile("large.csv", large));
    expect(imported.state.reading?.rows.used).toBe(20_000);
    const reading = shares.filter((share) => share > 0 && share < 1);
    expect(reading.length).toBeGreaterThan(0);
    expect(reading).toEqual([...reading].sort((a, b) => a - b));
  });

  it("gives the table the name that the user chose, without space around it", async () => {
    const imported = makeImport();
    await imported.readText(PLAIN);
    imported.rename("  Sorts of shapes ");
    await imported.choose({ target: 1 });
    expect((await imported.finishedTable())?.name).toBe("Sorts of shapes");
    await imported.readText(PLAIN);
    expect(imported.state.name).toBe("pasted text");
  });

  it("keeps no text in the field that is too long to be shown, or is a file's", async () => {
    const imported = makeImport();
    await imported.readText(`${PLAIN}\n${"1,2,u\n".repeat(40_000)}`);
    expect(imported.draft).toBe("");
    expect(imported.isEditable).toBe(false);
    await imported.readText(PLAIN);
    await imported.readFile(makeFile("shapes.csv", PLAIN));
    expect(imported.draft).toBe("");
  });
});
