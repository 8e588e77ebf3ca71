import { messageOf } from "../messageOf";

/** What a store's refusal means and what can be done about it, in a sentence or two. */
export function storeFailure(reason: unknown): string {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : "";
  if (name === "QuotaExceededError")
    return `The browser's storage for this page is full: ${MEANWHILE} Delete runs of the notebook, or export all and then delete.`;
  // What browsers throw in private windows, where storage is switched off, and where there is no IndexedDB at all.
  if (["SecurityError", "InvalidStateError", "UnknownError"].includes(name))
    return `This browser lets the page store nothing, as in a private window: ${MEANWHILE} Export all to take them with you.`;
  const said = reason ? ` (${messageOf(reason)})` : "";
  return `The notebook could not be stored${said}: ${MEANWHILE} Export all to take them with you.`;
}

const MEANWHILE = "new runs and notes last until the page is closed.";
