import type { Problem } from "../../core/experiment/Experiment";
import { detailsForm, summaryForm } from "../../core/notebook/keptForms";
import type { KeptRun, KeptSummary } from "../../core/notebook/KeptRun";
import { keptRunForm } from "../../core/notebook/keptRunForm";
import { splitRun } from "../../core/notebook/splitRun";
import type { StoredRun } from "./NotebookStore";

/** A run as it is stored, and its light part. */
export function toStored(run: KeptRun): { summary: KeptSummary; stored: StoredRun } {
  const { summary, details } = splitRun(run);
  const stored = {
    id: run.id,
    summary: summaryForm.write(summary),
    details: detailsForm.write(details),
  };
  return { summary, stored };
}

/** The stored run with its light part as it is now. */
export function withSummary(stored: StoredRun, summary: KeptSummary): StoredRun {
  return { ...stored, summary: summaryForm.write(summary) };
}

/** The light part that an entry of the store holds; null, with what is wrong, where it is none. */
export function readStoredSummary(stored: unknown): {
  summary: KeptSummary | null;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const summary = summaryForm.read(stored, "run", (problem) => void problems.push(problem)) ?? null;
  return { summary, problems };
}

/** The whole run; null, with what is wrong, where it cannot be read. */
export function readStored({ summary, details }: StoredRun): {
  run: KeptRun | null;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const whole = { ...(summary as object), ...(details as object) };
  const run = keptRunForm.read(whole, "run", (problem) => void problems.push(problem)) ?? null;
  return { run, problems };
}
