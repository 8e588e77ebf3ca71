import type { Task } from "../DataSource";

/** What becomes of a column that is not the label: a feature, one feature of 0 and 1 for each value, or nothing. */
export type ColumnRole = "feature" | "oneHot" | "leftOut";

/** What the user decides about a table that is read; what is not said is chosen by what the table holds. */
export interface OwnChoices {
  readonly hasHeader?: boolean;
  /** Index of the label's column. */
  readonly target?: number;
  readonly task?: Task;
  /** By the column's index. */
  readonly roles?: Readonly<Record<number, ColumnRole>>;
  /** Whether rows in which a used column has no value are left out, or are problems; true. */
  readonly dropMissing?: boolean;
  /** Whether rows with a wrong number of cells or a text among numbers are left out, or are problems; false. */
  readonly dropUnreadable?: boolean;
}
