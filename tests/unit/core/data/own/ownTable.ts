import { describeTable } from "../../../../../src/core/data/own/describeTable";
import { finish } from "../../../../../src/core/data/own/finish";
import type { OwnTable } from "../../../../../src/core/data/own/OwnTable";
import type { OwnTableDescription } from "../../../../../src/core/data/own/OwnTableDescription";

/** Two columns and two classes; another `shift` is another table. */
export function ownTable(changes: Partial<OwnTable> = {}, shift = 0): OwnTable {
  const numRows = changes.numRows ?? 12;
  return {
    name: "leaves",
    columns: ["length", "width"],
    target: "kind",
    task: "classes",
    classNames: ["elm", "oak"],
    numRows,
    values: Float64Array.from({ length: 2 * numRows }, (_, i) => shift + i / 4),
    targets: Float64Array.from({ length: numRows }, (_, row) => row % 2),
    ...changes,
  };
}

export function described(table = ownTable(), plane = false): OwnTableDescription {
  return finish(describeTable(table, plane));
}
