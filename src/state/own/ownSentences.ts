import { messageOf } from "../messageOf";

export const UNREADABLE_SENTENCE =
  "Some of the kept data sets cannot be read and were left where they are.";

/** What a store's refusal means and what can be done about it, in a sentence or two. */
export function refusalSentence(reason: unknown): string {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : "";
  if (name === "QuotaExceededError")
    return `The browser's storage for this page is full: ${MEANWHILE} Remove data sets that are no longer needed, then add the new one again.`;
  // What browsers throw in private windows, where storage is switched off, and where there is no IndexedDB at all.
  if (["SecurityError", "InvalidStateError", "UnknownError"].includes(name))
    return `This browser lets the page store nothing, as in a private window: ${MEANWHILE} Export it to take it with you.`;
  const said = reason ? ` (${messageOf(reason)})` : "";
  return `Your data could not be stored${said}: ${MEANWHILE} Export it to take it with you.`;
}

const MEANWHILE = "data that you add lasts until the page is closed.";
