type Name = "theme" | "visited" | "answered";

/** What the browser keeps for the next visit; where storage is missing or refused, nothing is kept. */
export class Keepsakes {
  readonly #storage: () => Pick<Storage, "getItem" | "setItem">;

  constructor(storage: () => Pick<Storage, "getItem" | "setItem">) {
    this.#storage = storage;
  }

  get(name: Name): string | null {
    try {
      return this.#storage().getItem(`gradient-playground.${name}`);
    } catch {
      return null;
    }
  }

  set(name: Name, value: string): void {
    try {
      this.#storage().setItem(`gradient-playground.${name}`, value);
    } catch {
      // Private windows and full disks refuse; the page works without.
    }
  }
}
