/** Which stations' questions have been answered, kept from visit to visit. */
export class StationAnswers {
  readonly #keep: (answered: string) => void;
  #answered = $state.raw<readonly string[]>([]);

  /** `kept` is what `keep` was last given. */
  constructor(kept: string | null, keep: (answered: string) => void) {
    this.#keep = keep;
    this.#answered = kept?.split(" ").filter(Boolean) ?? [];
  }

  has(station: string): boolean {
    return this.#answered.includes(station);
  }

  add(station: string): void {
    if (!this.has(station)) this.#set([...this.#answered, station]);
  }

  /** The station asks again. */
  forget(station: string): void {
    this.#set(this.#answered.filter((one) => one !== station));
  }

  #set(answered: readonly string[]): void {
    this.#answered = answered;
    this.#keep(answered.join(" "));
  }
}
