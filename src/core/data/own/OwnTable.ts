import type { Task } from "../DataSource";

/** A user's own data, ready to train on: no value is missing, and every one is a finite number. */
export interface OwnTable {
  /** What the user calls it; no part of its fingerprint. */
  readonly name: string;
  /** Names of the features, distinct and not empty. */
  readonly columns: readonly string[];
  /** Name of the label's column. */
  readonly target: string;
  readonly task: Task;
  /** Class names in the order of their index; empty for real targets. */
  readonly classNames: readonly string[];
  readonly numRows: number;
  /** `[numRows, columns]`, row-major. */
  readonly values: Float64Array;
  /** Class index, or the real target, `[numRows]`. */
  readonly targets: Float64Array;
}
