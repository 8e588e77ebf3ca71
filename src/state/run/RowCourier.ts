import type { OwnRows } from "../../core/data/own/OwnRows";
import type { Experiment } from "../../core/experiment/Experiment";
import { MissingRowsError } from "./MissingRowsError";

/** Finds the rows of a user's table by its fingerprint; null where they are not in this browser. */
export type RowsOf = (id: string) => Promise<OwnRows | null>;

/** Brings the engine the rows of the user's tables, which it keeps for a while, unless they went with the last request. */
export class RowCourier {
  readonly #rowsOf: RowsOf;
  #lastId: string | null = null;

  constructor(rowsOf: RowsOf) {
    this.#rowsOf = rowsOf;
  }

  /** An engine that has just been started has no rows. */
  forget(): void {
    this.#lastId = null;
  }

  /** What is to go with a request about an experiment, null for nothing; rejects where the rows are not in this browser. */
  async fetch({ data: { table } }: Experiment): Promise<OwnRows | null> {
    if (table === null || table.id === this.#lastId) return null;
    const rows = await this.#rowsOf(table.id);
    if (rows === null) throw new MissingRowsError(table);
    return rows;
  }

  /** Takes note of rows that are sent now. */
  sent(rows: OwnRows | null): void {
    if (rows) this.#lastId = rows.id;
  }
}
