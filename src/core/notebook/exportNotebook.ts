import type { KeptRun } from "./KeptRun";
import { keptRunForm } from "./keptRunForm";

/** What a file of kept runs says that it is. */
export const NOTEBOOK_FORMAT = "gradient-playground-notebook";
export const NOTEBOOK_VERSION = 1;

/** Kept runs as the text of one JSON file, a run a line. */
export function exportNotebook(runs: readonly KeptRun[]): string {
  const lines = runs.map((run) => JSON.stringify(keptRunForm.write(run)));
  const head = `{"format":${JSON.stringify(NOTEBOOK_FORMAT)},"version":${NOTEBOOK_VERSION},"runs":[`;
  return `${[head, lines.join(",\n"), "]}"].filter((part) => part !== "").join("\n")}\n`;
}
