import type { PageClock } from "../page/PageClock";

/** Rests between answers while training, for what changes with every frame cannot be read; a hurry ends all of them. */
export class Pacing {
  readonly #clock: PageClock;
  readonly #isTraining: () => boolean;
  readonly #rests = new Set<() => void>();

  constructor(clock: PageClock, isTraining: () => boolean) {
    this.#clock = clock;
    this.#isTraining = isTraining;
  }

  /** Resolves when the answer has been drawn and, while training, looked at for a while. */
  async rest(durationMs: number): Promise<void> {
    await this.#clock.nextFrame();
    if (!this.#isTraining()) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        callOff();
        this.#rests.delete(end);
        resolve();
      };
      const callOff = this.#clock.later(end, durationMs);
      this.#rests.add(end);
    });
  }

  /** Something else is looked at: its answer is waited for. */
  hurry(): void {
    for (const end of [...this.#rests]) end();
  }
}
