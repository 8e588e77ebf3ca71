type Tell = (text: string, details: readonly string[]) => void;

/** Says each sentence once, however often there is reason to. */
export class ToldOnce {
  readonly #tell: Tell;
  readonly #told = new Set<string>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Whether it was said now. */
  tell(text: string, details: readonly string[] = []): boolean {
    if (this.#told.has(text)) return false;
    this.#told.add(text);
    this.#tell(text, details);
    return true;
  }
}
