import type { Problem } from "../../experiment/Experiment";
import { makeProblem } from "../../experiment/problem";
import { formatCount } from "../../math/formatNumber";
import type { CsvCells } from "./cells/CsvCells";
import { columnNotes } from "./columns/columnNotes";
import type { SettledColumns } from "./columns/settleColumns";
import type { OwnChoices } from "./OwnChoices";
import type { RowCounts } from "./OwnReading";
import { ProblemList } from "./ProblemList";

/** What was guessed, repaired and left out of a file, in the order in which it matters. */
export function readingNotes(
  cells: CsvCells,
  settled: SettledColumns,
  counts: RowCounts,
  { dropMissing, dropUnreadable }: Required<Pick<OwnChoices, "dropMissing" | "dropUnreadable">>,
): ProblemList {
  const { name, decimalMark } = cells.format;
  const notes: Problem[] = [];
  const noteRows = (count: number, fault: string): void => {
    if (count === 0) return;
    const rows = count === 1 ? "1 row" : `${formatCount(count)} rows`;
    notes.push(makeProblem(rows, `${fault} ${count === 1 ? "is" : "are"} left out`));
  };
  if (dropMissing) noteRows(counts.missing, "with missing values");
  if (dropUnreadable) noteRows(counts.unreadable, "with text where a number belongs");
  if (dropUnreadable) noteRows(counts.ragged, "with too few or too many cells");
  if (cells.numInvalid > 0)
    notes.push(
      makeProblem(
        name,
        "is not all in UTF-8, and letters such as é were read as Windows-1252; save it as CSV in UTF-8 if a name looks wrong",
      ),
    );
  if (decimalMark === ",") notes.push(makeProblem(name, "is read with decimal commas"));
  if (settled.rows.length > 0)
    notes.push(...columnNotes(settled.columns, settled.roles, settled.target));
  notes.push(...settled.nameNotes);
  const list = new ProblemList();
  for (const note of notes) list.add(() => note);
  return list;
}
