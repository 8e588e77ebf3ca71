import type { Task } from "../../DataSource";

/** A user's table in a link or a file. */
export interface OwnTableJson {
  readonly version: 1;
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly task: Task;
  readonly classNames: readonly string[];
  /** The features of each row, and last its class index or real target. */
  readonly rows: readonly (readonly number[])[];
}
