/** @file The sentences of the notebook; those on a run live with what computes them. */
import type { RunOrder } from "../../core/notebook/arrangeRuns";

const runs = (count: number) => (count === 1 ? "1 run" : `${count} runs`);

export const NOTEBOOK_WORDS = {
  title: "Notebook",
  back: "All variants",
  opening: "Opening the notebook",
  list: "Kept runs",
  count: (shown: number, all: number) => (shown === all ? runs(all) : `${shown} of ${runs(all)}`),
  empty: "No run is kept yet.",
  howRunsCome:
    "Every run that trains an epoch comes here by itself, with its settings, results and curves, whenever it pauses, ends or makes way for another. Runs stay in this browser. A file of runs can be imported or dropped here.",
  noneFound: "No run fits what is asked for.",
  showAll: "Show all runs",
  more: (count: number) => `Show more (${count})`,

  search: "Find",
  searchHint: "note, data, settings",
  order: "Sort by",
  data: "Data set",
  allData: "all",
  pinnedOnly: "Pinned only",
  file: "File",
  exportAll: "Export all",
  exporting: "Writing the file",
  import: "Import…",
  importing: (name: string) => `Reading ${name}`,
  tooLarge: (name: string, limit: string, size: string) =>
    `${name} must be a file of up to ${limit}, got ${size}.`,
  unreadable: (name: string, reason: string) => `${name} could not be read (${reason}).`,
  moreProblems: (count: number) => `and ${count} more like these`,
  dropHere: "Drop a file of runs to take them up",

  compare: "Compare",
  pin: "Pin",
  unpin: "Unpin",
  open: "Open",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkCopiedBare: (name: string) =>
    `Link copied, without the rows of \u201c${name}\u201d: open the run and press Share to send them too.`,
  linkFailed: (link: string) => `The browser refuses to copy. The link is: ${link}`,
  remove: "Delete",
  note: "Note",
  addNote: "Add a note",
  diverged: (count: number, all: number) => (all > 1 ? `${count} of ${all} diverged` : "diverged"),
  changedByHand: "Changed by hand:",
  onScreen: "on screen",
  of: (word: string, title: string) => `${word}: ${title}`,
  cannotRead: (title: string) => `The run of ${title} cannot be read.`,
  opened:
    "Opened the settings of that run; press Train to train it again. Its results stay in the notebook, and Undo brings back yours.",

  removed: (title: string) => `Run of ${title} deleted.`,
  removedMany: (count: number) => `${runs(count)} deleted.`,
  undo: "Undo",
  undoBefore: "Undo the deletion before",
  dismiss: "Dismiss",
  undone: "The deleted runs are back.",
  removeAll: "Delete all…",
  removeFound: (count: number) => `Delete these ${count}…`,
  sureOfAll: (count: number) =>
    `Delete all ${runs(count)}, pinned ones too? They can be brought back until the page is closed.`,
  sureOfFound: (count: number) =>
    `Delete the ${runs(count)} listed, pinned ones too? They can be brought back until the page is closed.`,
  removeNow: (count: number) => `Delete ${runs(count)}`,
  keep: "Keep them",
} as const;

/** What the list can be sorted by. */
export const ORDER_NAMES: Readonly<Record<RunOrder, string>> = {
  newest: "newest first",
  oldest: "oldest first",
  accuracy: "best test accuracy",
  r2: "best test R²",
  loss: "lowest test loss",
  epochs: "most epochs",
  seconds: "longest training",
  data: "data set",
};
