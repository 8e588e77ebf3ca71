import { makeProblem } from "../../../experiment/problem";
import { NUMBER_CODE, type CellColumn } from "../cells/CellColumn";
import { numberRule, type DecimalMark } from "../cells/readNumber";
import { missingCodes } from "../columns/missingCodes";
import { ProblemList } from "../ProblemList";

/** A column whose values the table takes: numbers only, or any as categories. */
export interface UsedColumn {
  readonly name: string;
  readonly column: CellColumn;
  readonly wantsNumbers: boolean;
}

export interface RowSettings {
  /** The rows to choose from. */
  readonly rows: ArrayLike<number>;
  /** The line of the file at which each row starts. */
  readonly lines: readonly number[];
  readonly decimalMark: DecimalMark;
  readonly dropMissing: boolean;
  readonly dropUnreadable: boolean;
}

export interface SelectedRows {
  /** Rows in which every used column has a value of its sort. */
  readonly rows: readonly number[];
  readonly numMissing: number;
  /** Rows with a text where a number belongs. */
  readonly numUnreadable: number;
  /** The cells of rows that are not whole and not to be left out. */
  readonly problems: ProblemList;
}

const ROWS_PER_SLICE = 256;

/** The rows whose used cells all have values, and the problems of those that are not to be left out. */
export function* selectRows(
  used: readonly UsedColumn[],
  settings: RowSettings,
): Generator<void, SelectedRows, void> {
  const readers = used.map((one) => ({ ...one, isMissing: missingCodes(one.column) }));
  const rows: number[] = [];
  const problems = new ProblemList();
  let numMissing = 0;
  let numUnreadable = 0;
  for (let i = 0; i < settings.rows.length; i++) {
    if (i % ROWS_PER_SLICE === 0) yield;
    const row = settings.rows[i];
    let isMissing = false;
    let isUnreadable = false;
    for (const reader of readers) {
      const code = reader.column.codes[row];
      if (code === NUMBER_CODE) continue;
      if (reader.isMissing[code]) isMissing = true;
      else if (reader.wantsNumbers) isUnreadable = true;
    }
    if (isMissing) numMissing++;
    if (isUnreadable) numUnreadable++;
    if (!isMissing && !isUnreadable) rows.push(row);
    else if (!(isMissing && settings.dropMissing) && !(isUnreadable && settings.dropUnreadable))
      reportCells(readers, row, settings, problems);
  }
  return { rows, numMissing, numUnreadable, problems };
}

function reportCells(
  readers: readonly (UsedColumn & { readonly isMissing: Uint8Array })[],
  row: number,
  { lines, decimalMark }: RowSettings,
  problems: ProblemList,
): void {
  for (const { name, column, wantsNumbers, isMissing } of readers) {
    const code = column.codes[row];
    const path = `row ${lines[row]}, column "${name}"`;
    if (code === NUMBER_CODE) continue;
    // Undefined where the column has more texts than it keeps.
    const text: string | undefined = column.texts[code - 1];
    if (isMissing[code]) problems.add(() => makeProblem(path, "has no value", text || undefined));
    else if (wantsNumbers)
      problems.add(() => makeProblem(path, numberRule(text ?? "", decimalMark), text));
  }
}
