/** How a station's answer came to be seen: by a right first guess, or otherwise. */
type Seen = "guessed" | "told";

/**
 * Which stations' answers are seen: until the page is loaded anew, so that the next class is asked again. Which
 * stations have been done is kept from visit to visit.
 */
export class StationAnswers {
  readonly #keep: (done: string) => void;
  #seen = $state.raw<readonly (readonly [station: string, seen: Seen])[]>([]);
  #done = $state.raw<readonly string[]>([]);

  /** `kept` is what `keep` was last given. */
  constructor(kept: string | null, keep: (done: string) => void) {
    this.#keep = keep;
    this.#done = kept?.split(" ").filter(Boolean) ?? [];
  }

  /** Whether the answer is seen. */
  has(station: string): boolean {
    return this.#seen.some(([one]) => one === station);
  }

  /** Whether the learner's first guess was right. */
  isGuessed(station: string): boolean {
    return this.#seen.some(([one, seen]) => one === station && seen === "guessed");
  }

  /** Whether the answer has been seen, now or on an earlier visit. */
  isDone(station: string): boolean {
    return this.#done.includes(station);
  }

  add(station: string, seen: Seen = "told"): void {
    if (this.has(station)) return;
    this.#seen = [...this.#seen, [station, seen]];
    if (!this.isDone(station)) this.#setDone([...this.#done, station]);
  }

  /** The station asks again. */
  forget(station: string): void {
    this.#seen = this.#seen.filter(([one]) => one !== station);
    this.#setDone(this.#done.filter((one) => one !== station));
  }

  #setDone(done: readonly string[]): void {
    this.#done = done;
    this.#keep(done.join(" "));
  }
}
