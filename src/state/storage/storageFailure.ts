import { messageOf } from "../messageOf";
import { SILENT } from "./openDatabase";

/** What it means that the browser does not store something, and what can be done; the same for runs and for data. */
export function storageFailure(reason: unknown): string {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : "";
  if (name === "QuotaExceededError")
    return `The browser's storage for this page is full: ${MEANWHILE} Delete runs of the notebook or data sets to make room, and export first what should stay.`;
  if (name === SILENT)
    return `The browser's storage does not answer: ${MEANWHILE} Export what should stay.`;
  // What browsers throw in private windows, where storage is switched off, and where there is no IndexedDB at all.
  if (["SecurityError", "InvalidStateError", "UnknownError"].includes(name))
    return `This browser lets the page store nothing, as in a private window: ${MEANWHILE} Export what should stay.`;
  const said = reason ? ` (${messageOf(reason)})` : "";
  return `The browser did not store what is new${said}: ${MEANWHILE} Export what should stay.`;
}

const MEANWHILE = "new runs, notes and data of your own last until the page is closed.";
