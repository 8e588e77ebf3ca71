/** What the notebook says of the last thing done to it. */
export interface Saying {
  readonly text: string;
  /** Single points under the text. */
  readonly details: readonly string[];
  /** The word on the button that brings back what was deleted last; null where nothing of it is meant. */
  readonly undo: string | null;
}

/** The one thing that the notebook says at a time. */
export class Said {
  #current = $state.raw<Saying | null>(null);

  get current(): Saying | null {
    return this.#current;
  }

  say(text: string, details: readonly string[] = []): void {
    this.#current = { text, details, undo: null };
  }

  /** The same of a deletion, or of one that was undone where another can be. */
  sayUndoable(text: string, undo: string): void {
    this.#current = { text, details: [], undo };
  }

  clear = (): void => {
    this.#current = null;
  };
}
