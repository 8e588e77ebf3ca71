import { promisifyRequest } from "idb-keyval";

import { openDatabase, type DatabaseOptions } from "../storage/openDatabase";
import type { OwnStore } from "./OwnStore";

/** Entries of another form would be another database. */
const DATABASE = "gradient-playground-own-data-1";

const TABLE = "table/";
const ROWS = "rows/";

/** The user's tables in the browser's IndexedDB: two entries a table, so that a list reads no rows. */
export function ownIndexedDb(options: DatabaseOptions = {}, database = DATABASE): OwnStore {
  const use = openDatabase(database, "tables", options);
  // "0" is the character after "/".
  const range = () => IDBKeyRange.bound(TABLE, TABLE.replace("/", "0"), false, true);
  return {
    readAll: async () =>
      use("readonly", (entries) => promisifyRequest<unknown[]>(entries.getAll(range()))),

    readRows: async (id) =>
      use("readonly", async (entries) => (await promisifyRequest(entries.get(ROWS + id))) ?? null),

    put: async ({ kept, rows }) =>
      use("readwrite", (entries) => {
        entries.put(rows, ROWS + rows.id);
        entries.put(kept, TABLE + rows.id);
        return promisifyRequest(entries.transaction);
      }),

    remove: async (id) =>
      use("readwrite", (entries) => {
        entries.delete(ROWS + id);
        entries.delete(TABLE + id);
        return promisifyRequest(entries.transaction);
      }),
  };
}
