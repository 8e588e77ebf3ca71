import type { OwnTable } from "./OwnTable";

/** What an experiment says of a user's table, whose rows stay in the browser: `data.table` of the document. */
export interface OwnTableDescription extends Omit<OwnTable, "values" | "targets"> {
  /** The table's fingerprint: 16 hexadecimal digits. */
  readonly id: string;
  /** Whether the rows are points `x1 x2` of the plane from -6 to 6, as those of generated sets are. */
  readonly plane: boolean;
}
