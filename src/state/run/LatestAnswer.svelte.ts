interface Sources<Wanted, Answer> {
  /** What should be shown now; null where nothing can be. */
  wanted(): Wanted | null;
  /** Whether an answer to `shown` is all that `wanted` asks for. */
  isSame(wanted: Wanted, shown: Wanted): boolean;
  ask(wanted: Wanted): Promise<Answer>;
  /** Resolves when the answer has been drawn, or later where there is no hurry. */
  settled(): Promise<void>;
  failed(reason: unknown, wanted: Wanted): void;
}

/** Asks the engine for one thing at a time: the next only when the last one is drawn. */
export class LatestAnswer<Wanted extends { readonly runId: number }, Answer> {
  readonly #sources: Sources<Wanted, Answer>;
  #isAsking = false;
  #shown: Wanted | null = null;
  #answer = $state.raw<Answer | null>(null);

  constructor(sources: Sources<Wanted, Answer>) {
    this.#sources = sources;
  }

  /** The newest answer, which may be to an older question. */
  get current(): Answer | null {
    return this.#answer;
  }

  /** Forgets the answer, of a run that is over for instance. */
  clear(): void {
    this.#answer = null;
    this.#shown = null;
  }

  /** Asks until what is shown is what is wanted; call it whenever that may have changed. */
  async keepUp(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let wanted = this.#missing(); wanted !== null; wanted = this.#missing())
        await this.#fetch(wanted);
    } finally {
      this.#isAsking = false;
    }
  }

  async #fetch(wanted: Wanted): Promise<void> {
    const { ask, settled, failed } = this.#sources;
    const isStale = () => this.#sources.wanted()?.runId !== wanted.runId;
    try {
      const answer = await ask(wanted);
      if (isStale()) return;
      this.#answer = answer;
    } catch (reason) {
      if (isStale()) return;
      failed(reason, wanted);
    }
    // After a failure too: asking again for the same would fail again.
    this.#shown = wanted;
    await settled();
  }

  #missing(): Wanted | null {
    const wanted = this.#sources.wanted();
    if (wanted === null || this.#shown === null) return wanted;
    return this.#sources.isSame(wanted, this.#shown) ? null : wanted;
  }
}
