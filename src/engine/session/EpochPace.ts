import type { EngineHost } from "../EngineHost";

/** Begins so many epochs a second, where the epochs themselves leave time: what is left is rested, by a timer. */
export class EpochPace {
  readonly #host: Pick<EngineHost, "now" | "later">;
  #epochsPerSecond: number | null = null;
  /** When the epoch under way was due; null before the first. */
  #dueMs: number | null = null;
  #endRest: (() => void) | null = null;

  constructor(host: Pick<EngineHost, "now" | "later">) {
    this.#host = host;
  }

  /** Whether it waits for the next epoch to be due. */
  get isResting(): boolean {
    return this.#endRest !== null;
  }

  /** Takes another pace, null for the fastest; a rest ends at once. */
  change(epochsPerSecond: number | null): void {
    if (epochsPerSecond === this.#epochsPerSecond) return;
    this.#epochsPerSecond = epochsPerSecond;
    this.wake();
  }

  /** The next epoch is due now. */
  restart(): void {
    this.#dueMs = this.#host.now();
  }

  /** Ends the rest there may be. */
  wake(): void {
    this.#endRest?.();
  }

  /** Resolves when the next epoch is due, with the milliseconds rested; epochs that came late are not made up for. */
  async rest(): Promise<number> {
    if (this.#epochsPerSecond === null) return 0;
    const now = this.#host.now();
    this.#dueMs = Math.max((this.#dueMs ?? now) + 1000 / this.#epochsPerSecond, now);
    const waitMs = this.#dueMs - now;
    if (waitMs === 0) return 0;
    await new Promise<void>((resolve) => {
      const callOff = this.#host.later(resolve, waitMs);
      this.#endRest = () => {
        callOff();
        resolve();
      };
    });
    this.#endRest = null;
    return this.#host.now() - now;
  }
}
