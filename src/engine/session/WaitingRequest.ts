import { moved } from "../../protocol/moved";

/** A place for one request that waits for its time; a newer one takes it. */
export class WaitingRequest<Wish, Answer extends object> {
  readonly #answer: (wish: Wish) => Promise<Answer>;
  #waiting: {
    readonly wish: Wish;
    resolve(answer: Answer): void;
    reject(reason: Error): void;
  } | null = null;

  #isAbandoned = false;

  constructor(answer: (wish: Wish) => Promise<Answer>) {
    this.#answer = answer;
  }

  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /** Resolves when it is served, rejects where the answer fails; the one that still waits is refused. */
  ask(wish: Wish): Promise<Answer> {
    this.close("a newer request took its place");
    return new Promise((resolve, reject) => (this.#waiting = { wish, resolve, reject }));
  }

  /** Answers the request that waits, if one does; the answer's buffers are moved to the page. */
  async serve(): Promise<void> {
    const request = this.#waiting;
    if (!request) return;
    try {
      request.resolve(moved(await this.#answer(request.wish)));
    } catch (error) {
      // What fails because the device was lost is still to be answered, elsewhere.
      if (this.#isAbandoned) return;
      request.reject(error instanceof Error ? error : new Error(String(error)));
    }
    // It waits until it is answered, since a lost device would never answer; a newer one may have come.
    if (this.#waiting === request) this.#waiting = null;
  }

  /** The device was lost: no failure from here on is the request's own. */
  abandon(): void {
    this.#isAbandoned = true;
  }

  /** Takes over the request that waits elsewhere. */
  continueFrom(other: WaitingRequest<Wish, Answer>): void {
    this.#waiting = other.#waiting;
    other.#waiting = null;
  }

  /** Refuses the request that waits, if one does. */
  close(reason: string): void {
    this.#waiting?.reject(new Error(reason));
    this.#waiting = null;
  }
}
