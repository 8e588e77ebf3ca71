import { createStore, type UseStore } from "idb-keyval";

import { browserClock } from "../page/browserClock";
import type { PageClock } from "../page/PageClock";

/** The name of the error where a database does not open in time, as that of `AbortSignal.timeout()`. */
export const SILENT = "TimeoutError";

/** How long a database may take to open, in ms; an idle laptop needs some tens. */
const LIMIT_MS = 5000;

export interface DatabaseOptions {
  readonly later?: PageClock["later"];
  /** The database has opened after all, when acts had been refused. */
  late?(): void;
}

/**
 * A database of one object store in the browser's IndexedDB, opened with the first act. While it does not open, acts are
 * refused: the first ones after a few seconds, later ones at once, and none is done behind its asker's back.
 */
export function openDatabase(
  database: string,
  entries: string,
  { later = browserClock.later, late }: DatabaseOptions = {},
): UseStore {
  const open = createStore(database, entries);
  let isSilent = false;

  const answers = () => {
    const wasSilent = isSilent;
    isSilent = false;
    if (wasSilent) late?.();
  };

  return <T>(mode: IDBTransactionMode, act: (entries: IDBObjectStore) => T | PromiseLike<T>) =>
    new Promise<T>((resolve, reject) => {
      if (!globalThis.indexedDB)
        throw new DOMException("There is no IndexedDB.", "InvalidStateError");
      if (isSilent) throw silence();
      let isRefused = false;
      const callOff = later(() => {
        isSilent = isRefused = true;
        reject(silence());
      }, LIMIT_MS);
      const attempt = async () =>
        open(mode, (store) => {
          callOff();
          answers();
          if (isRefused) throw silence();
          return act(store);
        });
      const refuse = (reason: unknown) => {
        callOff();
        isSilent = false;
        reject(reason);
      };
      void attempt().then(resolve, refuse);
    });
}

function silence(): DOMException {
  return new DOMException("The database did not open in time.", SILENT);
}
