import type { PageClock } from "../page/PageClock";

/** How long typing must rest before it is saved. */
const REST_MS = 400;

interface NoteSource {
  saved(): string;
  save(text: string): void;
  readonly later: PageClock["later"];
}

/** A note while it is typed: what is saved, until something else is typed; saved when typing rests or ends. */
export class NoteDraft {
  readonly #source: NoteSource;
  #typed = $state.raw<string | null>(null);
  #callOff: (() => void) | null = null;

  constructor(source: NoteSource) {
    this.#source = source;
  }

  get text(): string {
    return this.#typed ?? this.#source.saved();
  }

  type = (text: string): void => {
    this.#typed = text;
    this.#callOff?.();
    this.#callOff = this.#source.later(this.flush, REST_MS);
  };

  /** Saves at once what is not saved yet. */
  flush = (): void => {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#typed === null) return;
    const typed = this.#typed;
    this.#typed = null;
    if (typed !== this.#source.saved()) this.#source.save(typed);
  };
}
