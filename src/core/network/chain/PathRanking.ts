/** For each unit of a layer the strongest paths from its activation to the loss, strongest first, `count` at most. */
export class PathRanking {
  readonly #count: number;
  /** `|product|` of the path, 0 where there is none: `[units, count]`, as the rest. */
  readonly #magnitudes: Float64Array;
  /** Twice the unit of the next layer that it goes to, 1 more where it goes round that layer. */
  readonly #steps: Int32Array;
  /** The rank, among that unit's paths, of how it goes on. */
  readonly #ranks: Int32Array;

  constructor(units: number, count: number) {
    this.#count = count;
    this.#magnitudes = new Float64Array(units * count);
    this.#steps = new Int32Array(units * count);
    this.#ranks = new Int32Array(units * count);
  }

  /** Gives an output its only path, straight into the loss. */
  start(unit: number, magnitude: number): void {
    this.#magnitudes[unit * this.#count] = magnitude;
  }

  /** Ranks the paths that step from `unit` by `factor` to unit `to` of the next layer; earlier ones win ties. */
  extend(unit: number, factor: number, after: PathRanking, to: number, isSkip: boolean): void {
    const first = unit * this.#count;
    const last = first + this.#count - 1;
    for (let rank = 0; rank < this.#count; rank++) {
      const magnitude = factor * after.#magnitudes[to * this.#count + rank];
      // Those that follow are no stronger.
      if (!(magnitude > this.#magnitudes[last])) return;
      let place = last;
      for (; place > first && magnitude > this.#magnitudes[place - 1]; place--) {
        this.#magnitudes[place] = this.#magnitudes[place - 1];
        this.#steps[place] = this.#steps[place - 1];
        this.#ranks[place] = this.#ranks[place - 1];
      }
      this.#magnitudes[place] = magnitude;
      this.#steps[place] = 2 * to + (isSkip ? 1 : 0);
      this.#ranks[place] = rank;
    }
  }

  /** Paths from `unit` whose product is not 0, `count` at most. */
  countOf(unit: number): number {
    let found = 0;
    while (found < this.#count && this.magnitude(unit, found) > 0) found++;
    return found;
  }

  magnitude(unit: number, rank: number): number {
    return this.#magnitudes[unit * this.#count + rank];
  }

  /** Where the path of this rank goes next. */
  next(unit: number, rank: number): { unit: number; rank: number; isSkip: boolean } {
    const at = unit * this.#count + rank;
    const step = this.#steps[at];
    return { unit: step >> 1, rank: this.#ranks[at], isSkip: (step & 1) === 1 };
  }
}
