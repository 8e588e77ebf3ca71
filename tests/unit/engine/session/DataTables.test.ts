import { describe, expect, it } from "vitest";

import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import { withDefaults } from "../../../../src/core/experiment/defaults";
import { DataTables } from "../../../../src/engine/session/DataTables";
import { readDataFile } from "../../../numeric/dataFile";

/** Tables over the files of the project, with the names that were read. */
function openTables(failures = 0): { tables: DataTables; read: string[] } {
  const read: string[] = [];
  const tables = new DataTables({
    readDataFile(name) {
      read.push(name);
      if (read.length <= failures) return Promise.reject(new Error(`${name} could not be loaded`));
      return readDataFile(name);
    },
  });
  return { tables, read };
}

describe("DataTables", () => {
  it("reads a real set once, whoever asks for it", async () => {
    const { tables, read } = openTables();
    const iris = await tables.table(withDefaults({ data: { source: "iris" } }).data);
    // Fisher's 150 flowers.
    expect(iris!.numExamples).toBe(150);
    expect(await tables.table(withDefaults({ data: { source: "iris" } }).data)).toBe(iris);
    expect(read).toEqual([(DATA_SOURCES.iris as { file: string }).file]);
  });

  it("has no table of a set that is generated", async () => {
    const { tables, read } = openTables();
    expect(await tables.table(withDefaults({}).data)).toBeNull();
    expect(read).toEqual([]);
  });

  it("tries again after a failure", async () => {
    const { tables } = openTables(1);
    await expect(tables.table(withDefaults({ data: { source: "iris" } }).data)).rejects.toThrow(
      "could not be loaded",
    );
    expect(await tables.table(withDefaults({ data: { source: "iris" } }).data)).not.toBeNull();
  });
});
