/** Time between two looks at the page's messages and at the networks' health. */
const CHUNK_MS = 30;
/** Steps that share a look where they are slow, since the look costs about as much as one, and how long they may. */
const FEW_STEPS = 4;
const LONGEST_CHUNK_MS = 100;

/** How many steps a chunk of training holds, by what the steps of the last chunk took. */
export class ChunkPace {
  #msPerStep = CHUNK_MS;

  /** Steps of the next chunk, 1 at least. */
  get numSteps(): number {
    const fitting = (durationMs: number) => Math.floor(durationMs / this.#msPerStep);
    return Math.max(1, fitting(CHUNK_MS), Math.min(FEW_STEPS, fitting(LONGEST_CHUNK_MS)));
  }

  /** Takes note of a chunk of `numSteps` that took so many milliseconds. */
  mark(durationMs: number, numSteps: number): void {
    this.#msPerStep = durationMs / numSteps;
  }
}
