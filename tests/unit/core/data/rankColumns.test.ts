import { describe, expect, it } from "vitest";

import { rankColumns } from "../../../../src/core/data/rankColumns";
import { usedColumns } from "../../../../src/core/data/usedColumns";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";

describe("rankColumns", () => {
  const rows = (targets: readonly number[], ...columns: readonly (readonly number[])[]) => ({
    numExamples: targets.length,
    numColumns: columns.length,
    columns: targets.flatMap((_, row) => columns.map((column) => column[row]!)),
    targets,
  });

  it("puts first what tells the classes apart", () => {
    // Means 1 and 1; 2 and 8; 1 and 2, of spreads alike.
    const table = rows([0, 0, 1, 1], [0, 2, 0, 2], [1, 3, 7, 9], [0, 2, 1, 3]);
    expect(rankColumns(table, 2)).toEqual([1, 2, 0]);
  });

  it("puts first what goes with a real target, up or down", () => {
    const table = rows([1, 2, 3, 4], [5, 5, 5, 5], [1, 3, 2, 4], [-1, -2, -3, -4]);
    expect(rankColumns(table, 0)).toEqual([2, 1, 0]);
  });
});

describe("usedColumns", () => {
  const used = (features: string[]) => usedColumns({ ...DEFAULT_EXPERIMENT.data, features });

  it("are the coordinates that features of the plane are computed from", () => {
    expect(used(["x1"])).toEqual([0]);
    expect(used(["x2Squared", "cosX2"])).toEqual([1]);
    expect(used(["sinX1", "x1Squared"])).toEqual([0]);
    expect(used(["x1x2"])).toEqual([0, 1]);
    expect(used(["sinX2", "x1"])).toEqual([0, 1]);
  });

  it("are a table's chosen columns", () => {
    const features = ["petal_width_cm", "sepal_length_cm"];
    expect(usedColumns(withDefaults({ data: { source: "iris", features } }).data)).toEqual([3, 0]);
  });
});
