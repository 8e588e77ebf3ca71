export type Activity = "evaluation" | "statistics" | "maps";

/** Shares of the worker's time that watching may take while it trains; together at most 35%, statistics 15%. */
export const SHARES: Readonly<Record<Activity, number>> = {
  evaluation: 0.12,
  statistics: 0.13,
  maps: 0.1,
};

/** What an odd one out cost, as when a shader was compiled anew, is paid or forgiven within this time. */
const FORGIVEN_AFTER_MS = 4000;
/** An odd one out costs more than this many times the dearest of the last few. */
const ODD_FACTOR = 2;
const NUM_COMPARED = 4;

/** What one activity has earned and not yet spent, or owes. */
class Account {
  readonly #share: number;
  #isWarm = false;
  #balanceMs = 0;
  #costsMs: readonly number[] = [];

  constructor(share: number) {
    this.#share = share;
  }

  get isInDebt(): boolean {
    return this.#balanceMs < 0;
  }

  earn(durationMs: number): void {
    // Never more than one will take, so that a lull is not followed by a burst.
    const most = Math.max(0, ...this.#costsMs);
    this.#balanceMs = Math.min(most, this.#balanceMs + this.#share * durationMs);
  }

  spend(costMs: number): void {
    const isFirst = !this.#isWarm;
    this.#isWarm = true;
    if (isFirst) return;
    const usualMs = ODD_FACTOR * Math.max(0, ...this.#costsMs);
    this.#costsMs = [...this.#costsMs, costMs].slice(-NUM_COMPARED);
    const mostDebtMs = Math.max(this.#share * FORGIVEN_AFTER_MS, usualMs);
    this.#balanceMs = Math.max(this.#balanceMs - costMs, -mostDebtMs);
  }
}

/**
 * Decides how often each activity comes: every moment earns each its share, and one comes when the last is paid
 * for. The first of each, which also compiles and allocates, is free.
 */
export class TimeShares {
  readonly #accounts: Readonly<Record<Activity, Account>> = {
    evaluation: new Account(SHARES.evaluation),
    statistics: new Account(SHARES.statistics),
    maps: new Account(SHARES.maps),
  };

  /** Adds to the time of training itself. */
  addTraining(durationMs: number): void {
    for (const account of Object.values(this.#accounts)) account.earn(durationMs);
  }

  /** Adds a finished activity. */
  add(activity: Activity, durationMs: number): void {
    this.#accounts[activity].spend(durationMs);
    this.addTraining(durationMs);
  }

  /** Whether what the activity took so far is paid for. */
  allows(activity: Activity): boolean {
    return !this.#accounts[activity].isInDebt;
  }
}
