import type { KeptSummary } from "../../core/notebook/KeptRun";

/** The oldest runs over the limit, neither pinned nor the one that was just kept. */
export function runsToDrop(runs: readonly KeptSummary[], newest: string, limit: number): string[] {
  const numExcess = runs.length - limit;
  if (numExcess <= 0) return [];
  return runs
    .filter(({ id, isPinned }) => !isPinned && id !== newest)
    .sort((a, b) => a.savedAt - b.savedAt)
    .slice(0, numExcess)
    .map(({ id }) => id);
}
