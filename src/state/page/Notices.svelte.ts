/** Something that the user should know and may put away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** Single points under the text. */
  readonly details: readonly string[];
}

/** The notices on the page, oldest first. */
export class Notices {
  #nextId = 1;
  #notices = $state.raw<readonly Notice[]>([]);

  get all(): readonly Notice[] {
    return this.#notices;
  }

  add(text: string, details: readonly string[] = []): void {
    this.#notices = [...this.#notices, { id: this.#nextId++, text, details }];
  }

  /** Adds a notice unless one with the same text is there already. */
  addOnce(text: string, details: readonly string[] = []): void {
    if (this.#notices.every((notice) => notice.text !== text)) this.add(text, details);
  }

  dismiss = (id: number): void => {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
  };
}
