import { describeComparison } from "../../core/verdict/describeComparison";
import type { Verdict } from "../../core/verdict/findings";
import { comparisonFindings } from "./comparisonFindings";
import type { RunRecord } from "./RunRecord";

/** How long a sentence stands at least while training: one that changes with every frame cannot be read. */
const READING_MS = 1000;

/** The sentences on a run, computed anew often enough to be true and seldom enough to be read. */
export class Verdicts {
  readonly #later: (callback: () => void, delayMs: number) => () => void;
  #current = $state.raw<readonly Verdict[]>([]);
  #isStanding = false;

  constructor(later: (callback: () => void, delayMs: number) => () => void) {
    this.#later = later;
  }

  get current(): readonly Verdict[] {
    return this.#current;
  }

  /** Says what the newest record shows; while `isTraining` no more than once in a reading time. */
  update(record: RunRecord, isTraining: boolean): void {
    if (isTraining && this.#isStanding) return;
    this.#current = describeComparison(comparisonFindings(record));
    if (!isTraining || this.#isStanding) return;
    this.#isStanding = true;
    this.#later(() => (this.#isStanding = false), READING_MS);
  }

  clear(): void {
    this.#current = [];
  }
}
