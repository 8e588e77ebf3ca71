/** Work of which only what was begun last goes on. */
export class LatestWork {
  #turn = 0;
  #done: Promise<void> = Promise.resolve();

  /** Begins something in place of what goes on; `isWanted` tells it when to give up. Fails to `onfailure` while it is wanted. */
  begin(
    work: (isWanted: () => boolean) => Promise<void>,
    onfailure: (reason: unknown) => void,
  ): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    this.#done = work(isWanted).catch((reason: unknown) => {
      if (isWanted()) onfailure(reason);
    });
    return this.#done;
  }

  stop(): void {
    this.#turn++;
  }

  /** Resolves when nothing goes on any more, what begins meanwhile included. */
  async settle(): Promise<void> {
    for (let done: Promise<void> | null = null; done !== this.#done;) await (done = this.#done);
  }
}
