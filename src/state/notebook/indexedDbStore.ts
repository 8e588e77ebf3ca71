import { promisifyRequest, type UseStore } from "idb-keyval";

import { openDatabase, type DatabaseOptions } from "../storage/openDatabase";
import type { NotebookStore, StoredMarks, StoredRun } from "./NotebookStore";

/** Entries of another form would be another database. */
const DATABASE = "gradient-playground-notebook-1";

const SUMMARY = "summary/";
const DETAILS = "details/";

/** Kept runs in the browser's IndexedDB: two entries a run, so that a list reads none of the curves. */
export function indexedDbStore(options: DatabaseOptions = {}, database = DATABASE): NotebookStore {
  const use = openDatabase(database, "runs", options);
  return {
    readSummaries: async (ids) => (ids ? readSome(use, ids) : readAll(use)),

    read: async (id) =>
      use("readonly", async (entries) => {
        const [summary, details] = await Promise.all([
          promisifyRequest<unknown>(entries.get(SUMMARY + id)),
          promisifyRequest<unknown>(entries.get(DETAILS + id)),
        ]);
        return summary === undefined ? null : { id, summary, details };
      }),

    put: async (run) => use("readwrite", (entries) => write(entries, run, run.summary)),

    renew: async (run) =>
      use("readwrite", async (entries) => {
        const there = await promisifyRequest<unknown>(entries.get(SUMMARY + run.id));
        await write(entries, run, withMarks(run.summary, marksOf(there)));
      }),

    mark: async (id, marks) =>
      use("readwrite", async (entries) => {
        const there = await promisifyRequest<unknown>(entries.get(SUMMARY + id));
        if (there === undefined) return;
        entries.put(withMarks(there, marks), SUMMARY + id);
        await promisifyRequest(entries.transaction);
      }),

    remove: async (id) =>
      use("readwrite", async (entries) => {
        entries.delete(SUMMARY + id);
        entries.delete(DETAILS + id);
        await promisifyRequest(entries.transaction);
      }),
  };
}

/** In one request: hundreds of single ones would take several times as long. */
function readAll(use: UseStore): Promise<unknown[]> {
  // "0" is the character after "/".
  const range = IDBKeyRange.bound(SUMMARY, SUMMARY.replace("/", "0"), false, true);
  return use("readonly", (entries) => promisifyRequest<unknown[]>(entries.getAll(range)));
}

async function readSome(use: UseStore, ids: readonly string[]): Promise<unknown[]> {
  const read = await use("readonly", (entries) =>
    Promise.all(ids.map((id) => promisifyRequest<unknown>(entries.get(SUMMARY + id)))),
  );
  return read.filter((summary) => summary !== undefined);
}

function write(entries: IDBObjectStore, { id, details }: StoredRun, summary: unknown) {
  entries.put(details, DETAILS + id);
  entries.put(summary, SUMMARY + id);
  return promisifyRequest(entries.transaction);
}

function withMarks(summary: unknown, marks: Partial<StoredMarks>): unknown {
  return { ...(summary as object), ...marks };
}

/** Note and pin of what is stored; when it was changed last is the newer run's to say. */
function marksOf(summary: unknown): Partial<StoredMarks> {
  if (typeof summary !== "object" || summary === null) return {};
  const { note, isPinned } = summary as StoredMarks;
  return { note, isPinned };
}
