import type { makeOwnTable } from "../../core/data/own/makeOwnTable";
import type { readCsv } from "../../core/data/own/readCsv";

/** Reads a CSV into cells, and makes a table of the cells. */
export interface CsvReaders {
  readonly readCsv: typeof readCsv;
  readonly makeOwnTable: typeof makeOwnTable;
}
