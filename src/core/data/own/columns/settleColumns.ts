import type { Task } from "../../DataSource";
import type { Problem } from "../../../experiment/Experiment";
import type { CsvCells } from "../cells/CsvCells";
import type { ColumnRole, OwnChoices } from "../OwnChoices";
import { chooseRoles } from "./chooseRoles";
import { chooseTarget } from "./chooseTarget";
import { chooseTask } from "./chooseTask";
import type { ColumnSummary } from "./ColumnSummary";
import { detectHeader } from "./detectHeader";
import { repairNames } from "./repairNames";
import { summarizeColumn } from "./summarizeColumn";

/** What the columns are and what becomes of each. */
export interface SettledColumns {
  readonly hasHeader: boolean;
  /** The rows below the header. */
  readonly rows: Uint32Array;
  readonly columns: readonly ColumnSummary[];
  readonly target: number;
  readonly task: Task;
  /** That of the label means nothing. */
  readonly roles: readonly ColumnRole[];
  readonly nameNotes: readonly Problem[];
}

/** Settles header, names, label, task and roles: by the user's choices, else by what the columns hold. */
export function* settleColumns(
  cells: CsvCells,
  choices: OwnChoices,
): Generator<void, SettledColumns, void> {
  const hasHeader = choices.hasHeader ?? detectHeader(cells.columns);
  const first = hasHeader ? 1 : 0;
  const rows = Uint32Array.from(
    { length: Math.max(0, cells.lines.length - first) },
    (_, i) => first + i,
  );
  const { names, notes } = repairNames(
    cells.columns.map((_, c) => (hasHeader ? (cells.firstRows[0]?.[c] ?? "") : `column ${c + 1}`)),
  );
  const columns: ColumnSummary[] = [];
  for (const [c, column] of cells.columns.entries()) {
    yield;
    columns.push(summarizeColumn(column, names[c], rows));
  }
  const isColumn = choices.target !== undefined && choices.target in columns;
  const target = isColumn ? choices.target : chooseTarget(columns);
  const defaults = chooseRoles(columns, target);
  const roles = defaults.map((role, c) =>
    columns[c].kind === "empty" ? "leftOut" : (choices.roles?.[c] ?? role),
  );
  const label = columns.at(target);
  const task = choices.task ?? (label ? chooseTask(label) : "classes");
  return { hasHeader, rows, columns, target, task, roles, nameNotes: notes };
}
