/** What a column holds: numbers, at least nine tenths of them; texts; or nothing but missing values. */
export type ColumnKind = "number" | "text" | "empty";

/** What the rows of a column hold, the header apart. */
export interface ColumnSummary {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly numNumbers: number;
  /** Cells that are neither a number nor missing. */
  readonly numTexts: number;
  readonly numMissing: number;
  /** Some of its texts are numbers that a float32 cannot hold. */
  readonly hasTooLarge: boolean;
  /** Its distinct values, numbers first and ascending, then texts; null where they are more than 64. */
  readonly categories: readonly string[] | null;
  /** Of its numbers, null where there are none; `std` is that of the values themselves. */
  readonly statistics: ColumnStatistics | null;
  /** Every number is an integer. */
  readonly isInteger: boolean;
  /** Numbers its rows from 0 or 1. */
  readonly countsRows: boolean;
}

export interface ColumnStatistics {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly std: number;
}
