import type { Verdict } from "../../core/verdict/findings";
import type { RunRecord } from "./RunRecord";

/** How long a sentence stands at least while training: one that changes with every frame cannot be read. */
const READING_MS = 1000;

export type DescribeRecord = (record: RunRecord) => readonly Verdict[];

/** The sentences on a run, computed anew often enough to be true and seldom enough to be read. */
export class Verdicts {
  readonly #later: (callback: () => void, delayMs: number) => () => void;
  #describe: DescribeRecord = () => [];
  #current = $state.raw<readonly Verdict[]>([]);
  #isStanding = false;

  constructor(later: (callback: () => void, delayMs: number) => () => void) {
    this.#later = later;
  }

  get current(): readonly Verdict[] {
    return this.#current;
  }

  /** Gives the words for what the numbers show, which may come after the first of them; until then nothing is said. */
  describeWith(describe: DescribeRecord): void {
    this.#describe = describe;
  }

  /** Says what the newest record shows; while `isTraining` no more than once in a reading time. */
  update(record: RunRecord, isTraining: boolean): void {
    if (isTraining && this.#isStanding) return;
    this.#current = this.#describe(record);
    if (!isTraining || this.#isStanding) return;
    this.#isStanding = true;
    this.#later(() => (this.#isStanding = false), READING_MS);
  }

  clear(): void {
    this.#current = [];
  }
}
