import { makeProblem } from "../../../experiment/problem";
import type { CsvCells } from "../cells/CsvCells";
import type { SettledColumns } from "../columns/settleColumns";
import { OWN_LIMITS } from "../limits";
import type { OwnTable } from "../OwnTable";
import type { ProblemList } from "../ProblemList";
import { fillTable } from "./fillTable";
import { makeFeatures } from "./makeFeatures";
import { makeLabels } from "./makeLabels";
import { tableName } from "./tableName";

/** The table of the chosen rows; null where there are problems, to which those of its classes and features are added. */
export function* buildTable(
  cells: CsvCells,
  { columns, roles, target, task }: SettledColumns,
  rows: readonly number[],
  problems: ProblemList,
): Generator<void, OwnTable | null, void> {
  if (problems.count > 0) return null;
  const labels = makeLabels(cells.columns[target], task, rows);
  const features = yield* makeFeatures(
    columns.flatMap(({ name }, c) =>
      c === target ? [] : [{ name, column: cells.columns[c], role: roles[c] }],
    ),
    rows,
  );
  const { minClasses, maxClasses, maxColumns } = OWN_LIMITS;
  const { name } = columns[target];
  if (task === "classes" && labels.classNames.length < minClasses) {
    const rule = `must have ${minClasses} to ${maxClasses} classes in the usable rows`;
    problems.add(() => makeProblem(`column "${name}"`, rule, labels.classNames.length));
  }
  if (features.length > maxColumns) {
    const rule = `must give at most ${maxColumns} features`;
    problems.add(() => makeProblem(cells.format.name, rule, features.length));
  }
  if (problems.count > 0) return null;
  return {
    name: tableName(cells.format.name),
    columns: features.map((feature) => feature.name),
    target: name,
    task,
    classNames: labels.classNames,
    ...(yield* fillTable(rows, features, (row) => labels.valueAt(row))),
  };
}
