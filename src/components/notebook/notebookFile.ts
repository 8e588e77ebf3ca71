/** @file The notebook to a file and back, with what is said of it. */
import { formatProblem } from "../../core/experiment/problem";
import { describeImport } from "../../core/notebook/describeImport";
import type { Notebook } from "../../state/notebook/Notebook.svelte";
import type { Said } from "../../state/notebook/Said.svelte";
import { NOTEBOOK_WORDS } from "./notebookWords";
import { saveFile } from "./saveFile";

const MEGABYTE = 1e6;
/** A thousand runs of six deep variants each are about half of this. */
const MOST_MEGABYTES = 300;
/** Problems that are told; a file of another kind could have thousands. */
const MOST_TOLD = 12;

/** Saves all runs in one file, named by the day. */
export async function exportRuns(notebook: Notebook, said: Said): Promise<void> {
  said.say(NOTEBOOK_WORDS.exporting);
  const text = await notebook.exportAll();
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`gradient-playground-notebook-${day}.json`, "application/json", text);
  said.clear();
}

/** Takes up the runs of a file, and says what was taken, what was known and what refused. */
export async function importRuns(file: File, notebook: Notebook, said: Said): Promise<void> {
  if (file.size > MOST_MEGABYTES * MEGABYTE)
    return said.say(
      NOTEBOOK_WORDS.tooLarge(
        file.name,
        megabytes(MOST_MEGABYTES * MEGABYTE),
        megabytes(file.size),
      ),
    );
  said.say(NOTEBOOK_WORDS.importing(file.name));
  let text: string;
  try {
    text = await file.text();
  } catch (reason) {
    return said.say(NOTEBOOK_WORDS.unreadable(file.name, String(reason)));
  }
  const { numTaken, numKnown, problems } = await notebook.importFile(text);
  const told = problems.slice(0, MOST_TOLD).map(formatProblem);
  const rest = problems.length - told.length;
  said.say(
    describeImport(numTaken, numKnown, problems.length),
    rest > 0 ? [...told, NOTEBOOK_WORDS.moreProblems(rest)] : told,
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}
