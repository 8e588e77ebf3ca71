import type { RawData } from "../../core/data/DataSource";
import type { OwnRows } from "../../core/data/own/OwnRows";
import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";

/** A kept table without its rows. */
export interface KeptTable {
  readonly description: OwnTableDescription;
  /** Ms since 1970. */
  readonly savedAt: number;
  /** A few rows of two columns, for a picture. */
  readonly sample: RawData;
}

/** A table as it is kept. */
export interface WholeTable {
  readonly kept: KeptTable;
  readonly rows: OwnRows;
}

/** Where the user's tables outlast the page. Each act is whole or not at all; refusals reject. */
export interface OwnStore {
  /** What is stored of every table but its rows, in whatever form it was written. */
  readAll(): Promise<readonly unknown[]>;
  /** Null where there is no such table. */
  readRows(id: string): Promise<unknown>;
  /** Puts a table in, or in the place of what has its fingerprint. */
  put(table: WholeTable): Promise<void>;
  remove(id: string): Promise<void>;
}
