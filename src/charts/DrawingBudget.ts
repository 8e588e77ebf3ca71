/** Keeps drawing to a share of the time: after a drawing of `d` ms the next waits `d * (1 / share - 1)` ms. */
export class DrawingBudget {
  readonly #now: () => number;
  readonly #share: number;
  #freeAt = -Infinity;

  /** `now` in ms; `share` of the time, above 0 and at most 1. */
  constructor(now: () => number, share = 0.1) {
    if (!(share > 0 && share <= 1))
      throw new RangeError(`share must be above 0 and at most 1, got ${share}`);
    this.#now = now;
    this.#share = share;
  }

  /** Milliseconds until the next drawing fits; 0 when it does. */
  get waitMs(): number {
    return Math.max(0, this.#freeAt - this.#now());
  }

  /** Books a drawing that ended now; debts add up where a drawing did not wait. */
  spend(durationMs: number): void {
    const restMs = durationMs * (1 / this.#share - 1);
    this.#freeAt = Math.max(this.#freeAt, this.#now()) + restMs;
  }
}
