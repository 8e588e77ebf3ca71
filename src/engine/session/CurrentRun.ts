import type { EngineHost } from "../EngineHost";
import { makeGiveWay, SupersededError, type GiveWay } from "../GiveWay";
import type { DurableRun } from "./DurableRun";
import type { WorkQueue } from "./WorkQueue";

/** The place of the one run that is loaded, and of the newest that the page wants, which may be still to come. */
export class CurrentRun {
  readonly #host: EngineHost;
  readonly #queue: WorkQueue;
  #loaded: DurableRun | null = null;
  #newestRunId: number | null = null;

  constructor(host: EngineHost, queue: WorkQueue) {
    this.#host = host;
    this.#queue = queue;
  }

  /** Of the run that the page wants, whether it is loaded or not; null before the first. */
  get newestRunId(): number | null {
    return this.#newestRunId;
  }

  /** Whether that run is in the place. */
  isLoaded(runId: number): boolean {
    return this.#loaded?.runId === runId;
  }

  /** The loaded run; throws where it is another or none. */
  require(runId: number): DurableRun {
    if (this.#loaded?.runId !== runId) throw new Error(`run ${runId} is not loaded`);
    return this.#loaded;
  }

  /** Does `work` on the loaded run in its turn, again where the device was lost meanwhile; rejects as `require()` throws. */
  do<T>(runId: number, work: (run: DurableRun) => Promise<T>): Promise<T> {
    return this.#queue.do(() => this.require(runId).surviving(work));
  }

  /** Names the run that will be loaded: long work on any other ends. */
  announce(runId: number): void {
    this.#newestRunId = runId;
  }

  /** For long work on a run, which ends with a SupersededError once another is announced. */
  makeGiveWay(runId: number): GiveWay {
    return makeGiveWay(this.#host, () => this.requireNewest(runId));
  }

  /** Throws a SupersededError where another run was announced. */
  requireNewest(runId: number): void {
    if (this.#newestRunId !== runId)
      throw new SupersededError(`run ${this.#newestRunId} took its place`);
  }

  /** Puts a run into the place, or leaves it empty; what was there before is disposed. */
  replace(run: DurableRun | null): void {
    this.#loaded?.dispose();
    this.#loaded = run;
  }
}
