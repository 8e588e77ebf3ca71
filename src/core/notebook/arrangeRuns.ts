import type { KeptSummary } from "./KeptRun";
import { runSettings } from "./runSettings";

/**
 * What a list of runs can be in the order of: accuracy, R² and loss are those of a run's best variant on the test set, epochs
 * and seconds run from the most to the fewest.
 */
export type RunOrder =
  "newest" | "oldest" | "accuracy" | "r2" | "loss" | "epochs" | "seconds" | "data";

/** Which runs a list shows, and in which order. */
export interface RunArrangement {
  readonly order: RunOrder;
  /** Words that all must occur in note, data set, settings, variant or activation names, in any case; empty shows all. */
  readonly search: string;
  /** The one data set whose runs are shown; null shows all. */
  readonly dataName: string | null;
  readonly isPinnedOnly: boolean;
}

/** The runs that are asked for, pinned ones first; equals from new to old. */
export function arrangeRuns(
  runs: readonly KeptSummary[],
  { order, search, dataName, isPinnedOnly }: RunArrangement,
): KeptSummary[] {
  const words = toWords(search);
  const compare = COMPARISONS[order];
  return runs
    .filter((run) => !isPinnedOnly || run.isPinned)
    .filter((run) => dataName === null || run.dataName === dataName)
    .filter((run) => words.length === 0 || hasAll(textOf(run), words))
    .sort(
      (a, b) =>
        Number(b.isPinned) - Number(a.isPinned) ||
        compare(a, b) ||
        b.savedAt - a.savedAt ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The highest median test accuracy among a run's variants; null for real targets. */
export function bestAccuracy(run: KeptSummary): number | null {
  return highestMedian(run, "testAccuracy");
}

/** The highest median test R² among a run's variants; null for classes, and where all diverged. */
export function bestR2(run: KeptSummary): number | null {
  return highestMedian(run, "testR2");
}

function highestMedian(
  { variants }: KeptSummary,
  figure: "testAccuracy" | "testR2",
): number | null {
  const known = variants.flatMap((variant) => variant[figure]?.median ?? []);
  const finite = known.filter(Number.isFinite);
  return finite.length === 0 ? null : Math.max(...finite);
}

/** The lowest median test loss among a run's variants; Infinity where all diverged. */
export function bestLoss({ variants }: KeptSummary): number {
  return Math.min(...variants.map(({ testLoss }) => testLoss.median));
}

/** The names of the runs' data sets, each once, in the order of the alphabet. */
export function dataNamesOf(runs: readonly KeptSummary[]): string[] {
  return [...new Set(runs.map(({ dataName }) => dataName))].sort((a, b) => a.localeCompare(b));
}

const COMPARISONS: Record<RunOrder, (a: KeptSummary, b: KeptSummary) => number> = {
  newest: (a, b) => b.savedAt - a.savedAt,
  oldest: (a, b) => a.savedAt - b.savedAt,
  // A run without an accuracy comes after every run that has one.
  accuracy: (a, b) => (bestAccuracy(b) ?? -1) - (bestAccuracy(a) ?? -1),
  // Infinity - Infinity is NaN, which is no order.
  r2: (a, b) => (bestR2(b) ?? -Infinity) - (bestR2(a) ?? -Infinity) || 0,
  loss: (a, b) => bestLoss(a) - bestLoss(b) || 0,
  epochs: (a, b) => b.epochs - a.epochs,
  seconds: (a, b) => b.seconds - a.seconds,
  data: (a, b) => a.dataName.localeCompare(b.dataName),
};

function textOf(run: KeptSummary): string {
  const { note, dataName, variants } = run;
  const names = variants.flatMap(({ name, activations }) => [name, ...activations]);
  return [note, dataName, ...names, ...runSettings(run)].join("\n").toLowerCase();
}

function toWords(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
