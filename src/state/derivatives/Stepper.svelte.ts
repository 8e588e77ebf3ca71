import type { PageClock } from "../page/PageClock";

/** Between two steps: long enough to see each. */
const DELAY_MS = 450;

/** Takes a step again and again at a pace that can be followed, until one says that it was the last. */
export class Stepper {
  readonly #step: () => boolean;
  readonly #later: PageClock["later"];
  readonly #delayMs: () => number;
  #cancel = $state.raw<(() => void) | null>(null);

  /** `step` returns whether there was one to take; `delayMs` is asked before each. */
  constructor(step: () => boolean, later: PageClock["later"], delayMs = () => DELAY_MS) {
    this.#step = step;
    this.#later = later;
    this.#delayMs = delayMs;
  }

  get isRunning(): boolean {
    return this.#cancel !== null;
  }

  start = (): void => {
    this.stop();
    this.#go();
  };

  stop = (): void => {
    this.#cancel?.();
    this.#cancel = null;
  };

  #go(): void {
    this.#cancel = this.#step() ? this.#later(() => this.#go(), this.#delayMs()) : null;
  }
}
