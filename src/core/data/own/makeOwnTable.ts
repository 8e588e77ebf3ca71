import type { CsvCells } from "./cells/CsvCells";
import { canBeOneHot } from "./columns/chooseRoles";
import { possibleTasks } from "./columns/chooseTask";
import { columnProblems } from "./columns/columnProblems";
import { settleColumns, type SettledColumns } from "./columns/settleColumns";
import type { OwnChoices } from "./OwnChoices";
import type { OwnColumn, OwnReading, PreviewRow, RowCounts } from "./OwnReading";
import { ProblemList } from "./ProblemList";
import { readingNotes } from "./readingNotes";
import { buildTable } from "./rows/buildTable";
import { limitProblems } from "./rows/limitProblems";
import { selectRows, type UsedColumn } from "./rows/selectRows";

const NUM_PREVIEWED = 8;

/** Makes a table of the cells of a CSV in slices of a few milliseconds; whatever is wrong is among the problems. */
export function* makeOwnTable(
  cells: CsvCells,
  choices: OwnChoices = {},
): Generator<void, OwnReading, void> {
  const { dropMissing = true, dropUnreadable = false } = choices;
  const settled = yield* settleColumns(cells, choices);
  const { format, lines } = cells;
  const selected = yield* selectRows(usedColumns(cells, settled), {
    rows: settled.rows,
    lines,
    decimalMark: format.decimalMark,
    dropMissing,
    dropUnreadable,
  });
  const counts: RowCounts = {
    found: cells.numRowsFound - (settled.hasHeader ? 1 : 0),
    ragged: cells.ragged.count,
    missing: selected.numMissing,
    unreadable: selected.numUnreadable,
    used: selected.rows.length,
  };

  const problems = new ProblemList();
  const found = [...limitProblems(format, counts), ...columnProblems(format.name, settled)];
  for (const problem of found) problems.add(() => problem);
  if (!dropUnreadable) problems.addAll(cells.ragged);
  problems.addAll(selected.problems);
  return {
    table: yield* buildTable(cells, settled, selected.rows, problems),
    hasHeader: settled.hasHeader,
    columns: describeColumns(settled),
    target: settled.target,
    task: settled.task,
    tasks: settled.columns.slice(settled.target, settled.target + 1).flatMap(possibleTasks),
    preview: previewRows(cells, settled.hasHeader),
    rows: counts,
    problems,
    notes: readingNotes(cells, settled, counts, { dropMissing, dropUnreadable }),
  };
}

function usedColumns(
  cells: CsvCells,
  { columns, roles, target, task }: SettledColumns,
): UsedColumn[] {
  return columns.flatMap(({ name }, c) => {
    const column = cells.columns[c];
    if (c === target) return [{ name, column, wantsNumbers: task === "real" }];
    return roles[c] === "leftOut" ? [] : [{ name, column, wantsNumbers: roles[c] === "feature" }];
  });
}

function describeColumns({ columns, roles, target }: SettledColumns): OwnColumn[] {
  return columns.map((column, c) => ({
    ...column,
    role: c === target ? "target" : roles[c],
    canBeOneHot: canBeOneHot(column),
  }));
}

function previewRows({ firstRows, lines }: CsvCells, hasHeader: boolean): PreviewRow[] {
  const first = hasHeader ? 1 : 0;
  return firstRows
    .slice(first, first + NUM_PREVIEWED)
    .map((cells, i) => ({ line: lines[first + i], cells }));
}
