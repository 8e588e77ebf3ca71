import type { Task } from "../DataSource";
import type { ColumnSummary } from "./columns/ColumnSummary";
import type { ColumnRole } from "./OwnChoices";
import type { OwnTable } from "./OwnTable";
import type { ProblemList } from "./ProblemList";

export interface OwnColumn extends ColumnSummary {
  readonly role: ColumnRole | "target";
  readonly canBeOneHot: boolean;
}

/** A row as its first cells read, cut to 60 characters each. */
export interface PreviewRow {
  /** The line of the file at which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of the file, the header and empty lines apart. */
export interface RowCounts {
  /** With as many cells as most rows. */
  readonly found: number;
  /** With another number of cells. */
  readonly ragged: number;
  /** With a used column that has no value. */
  readonly missing: number;
  /** With a text where a number belongs. */
  readonly unreadable: number;
  /** Those of the table. */
  readonly used: number;
}

/** A user's CSV as the page shows it before it is taken over: the table, or what stands in its way. */
export interface OwnReading {
  /** Null where there are problems. */
  readonly table: OwnTable | null;
  readonly hasHeader: boolean;
  readonly columns: readonly OwnColumn[];
  /** Index of the label's column. */
  readonly target: number;
  readonly task: Task;
  /** What the label may be. */
  readonly tasks: readonly Task[];
  /** The first eight rows. */
  readonly preview: readonly PreviewRow[];
  readonly rows: RowCounts;
  readonly problems: ProblemList;
  /** What was repaired, left out or guessed; nothing of it stands in the way. */
  readonly notes: ProblemList;
}
