import { TimeShares, type Activity } from "./TimeShares";

/** Does each activity as often as its share of the time allows, by the clock. */
export class Timekeeper {
  readonly #now: () => number;
  readonly #shares = new TimeShares();

  /** `now` gives the milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Adds milliseconds of training itself. */
  addTraining(durationMs: number): void {
    this.#shares.addTraining(durationMs);
  }

  /** A network is being looked at: call it again and again while that is so. */
  open(): void {
    this.#shares.open();
  }

  /** Does the work if what the activity took before is paid for; whether it did. */
  async doIfDue(activity: Activity, work: () => Promise<void>): Promise<boolean> {
    if (!this.#shares.allows(activity)) return false;
    const start = this.#now();
    await work();
    this.#shares.add(activity, this.#now() - start);
    return true;
  }
}
