export type Activity = "evaluation" | "statistics" | "maps";

/** Shares of the worker's time that watching may take while it trains; together at most 35%, statistics 15%. */
export const SHARES: Readonly<Record<Activity, number>> = {
  evaluation: 0.12,
  statistics: 0.13,
  maps: 0.1,
};

/** Decides how often each activity comes, so that none takes more than its share of the time spent so far. */
export class TimeShares {
  readonly #spentMs: Record<Activity, number> = { evaluation: 0, statistics: 0, maps: 0 };
  readonly #lastMs: Record<Activity, number> = { evaluation: 0, statistics: 0, maps: 0 };
  #totalMs = 0;

  /** Adds to the time of training itself. */
  addTraining(durationMs: number): void {
    this.#totalMs += durationMs;
  }

  /** Adds a finished activity, which also predicts how long the next will take. */
  add(activity: Activity, durationMs: number): void {
    this.#spentMs[activity] += durationMs;
    this.#lastMs[activity] = durationMs;
    this.#totalMs += durationMs;
  }

  /** Whether another run of the activity still fits into its share. */
  allows(activity: Activity): boolean {
    const next = this.#lastMs[activity];
    return this.#spentMs[activity] + next <= SHARES[activity] * (this.#totalMs + next);
  }

  /** Share of all time so far that the activity took, 0 to 1. */
  shareOf(activity: Activity): number {
    return this.#totalMs === 0 ? 0 : this.#spentMs[activity] / this.#totalMs;
  }
}
