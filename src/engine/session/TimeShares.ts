/** What is watched of a run while it trains. */
export type Activity = "evaluation" | "statistics" | "maps" | "inspection";

/** Shares of the worker's time that watching may take while it trains; together at most 35%, statistics 15%. */
export const SHARES: Readonly<Record<Activity, number>> = {
  evaluation: 0.12,
  statistics: 0.13,
  maps: 0.1,
  inspection: 0,
};

/** The same while a network is open: what is looked at closely takes from the rest, not from training. */
export const SHARES_INSIDE: Readonly<Record<Activity, number>> = {
  evaluation: 0.08,
  statistics: 0.08,
  maps: 0.07,
  inspection: 0.12,
};

/** A network counts as open for so long after it was last asked for, in worked time. */
const OPEN_MS = 1000;

/** What an odd one out cost, as when a shader was compiled anew, is paid or forgiven within this time. */
const FORGIVEN_AFTER_MS = 4000;
/** An odd one out costs more than this many times the dearest of the last few. */
const ODD_FACTOR = 2;
const NUM_COMPARED = 4;

/** What one activity has earned and not yet spent, or owes. */
class Account {
  #isWarm = false;
  #balanceMs = 0;
  #costsMs: readonly number[] = [];

  get isInDebt(): boolean {
    return this.#balanceMs < 0;
  }

  earn(durationMs: number, share: number): void {
    // Never more than one will take, so that a lull is not followed by a burst.
    const most = Math.max(0, ...this.#costsMs);
    this.#balanceMs = Math.min(most, this.#balanceMs + share * durationMs);
  }

  spend(costMs: number, share: number): void {
    const isFirst = !this.#isWarm;
    this.#isWarm = true;
    if (isFirst) return;
    const usualMs = ODD_FACTOR * Math.max(0, ...this.#costsMs);
    this.#costsMs = [...this.#costsMs, costMs].slice(-NUM_COMPARED);
    const mostDebtMs = Math.max(share * FORGIVEN_AFTER_MS, usualMs);
    this.#balanceMs = Math.max(this.#balanceMs - costMs, -mostDebtMs);
  }
}

/**
 * Decides how often each activity comes: every moment earns each its share, and one comes when the last is paid
 * for. The first of each, which also compiles and allocates, is free.
 */
export class TimeShares {
  readonly #accounts: Readonly<Record<Activity, Account>> = {
    evaluation: new Account(),
    statistics: new Account(),
    maps: new Account(),
    inspection: new Account(),
  };
  #openForMs = 0;

  /** Adds milliseconds of training itself. */
  addTraining(durationMs: number): void {
    const shares = this.#shares;
    for (const [activity, account] of Object.entries(this.#accounts))
      account.earn(durationMs, shares[activity as Activity]);
    this.#openForMs = Math.max(0, this.#openForMs - durationMs);
  }

  /** Adds a finished activity, which took so many milliseconds. */
  add(activity: Activity, durationMs: number): void {
    this.#accounts[activity].spend(durationMs, this.#shares[activity]);
    this.addTraining(durationMs);
  }

  /** A network is being looked at: call it again and again while that is so. */
  open(): void {
    this.#openForMs = OPEN_MS;
  }

  /** Whether what the activity took so far is paid for. */
  allows(activity: Activity): boolean {
    return !this.#accounts[activity].isInDebt;
  }

  get #shares(): typeof SHARES {
    return this.#openForMs > 0 ? SHARES_INSIDE : SHARES;
  }
}
