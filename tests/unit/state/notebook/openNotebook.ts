import { onTestFinished } from "vitest";

import { broadcastNotebook } from "../../../../src/state/notebook/broadcastNotebook";
import { LastWords } from "../../../../src/state/notebook/LastWords";
import { Notebook } from "../../../../src/state/notebook/Notebook.svelte";
import type { NotebookStore } from "../../../../src/state/notebook/NotebookStore";

/** When notes and pins are changed in tests, after every run was kept. */
export const CHANGED_AT = 1_800_000_000_000;

/** A tab's notebook, open, and what it told the user. */
export async function openNotebook(store: NotebookStore, lastWords = new LastWords(makeStorage())) {
  const told: string[] = [];
  const details: string[] = [];
  const notebook = new Notebook({
    store,
    channel: broadcastNotebook(),
    lastWords,
    now: () => CHANGED_AT,
    tell: (text, points) => {
      told.push(text);
      details.push(...points);
    },
  });
  onTestFinished(() => notebook.close());
  await notebook.open();
  const notes = () => Object.fromEntries(notebook.runs.map(({ id, note }) => [id, note]));
  const ids = () => notebook.runs.map(({ id }) => id).sort();
  return { notebook, told, details, notes, ids };
}

/** A storage of texts as browsers have it. */
export function makeStorage(): () => Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const texts = new Map<string, string>();
  return () => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
}
