/**
 * The place on the x axis that all charts sharing it point at, in the axis's own units: epochs, or layers. It is where
 * the pointer is, or else where a click or a key left it.
 */
export class ChartCursor {
  #pointed = $state.raw<(() => number | null) | null>(null);
  #kept = $state.raw<number | null>(null);

  /** Null while nothing is pointed at. */
  readonly x: number | null = $derived(this.#pointed?.() ?? this.#kept);

  /** Follows the pointer; `read` says where it is, also when the chart below it has grown. */
  point(read: () => number | null): void {
    this.#pointed = read;
  }

  /** The pointer has gone: back to what was kept. */
  leave(): void {
    this.#pointed = null;
  }

  /** Stays at `x`; a second time there, or for null, lets go. */
  toggle(x: number | null): void {
    this.#kept = this.#kept === x ? null : x;
  }

  /** Goes to `x`, away from a pointer that rests. */
  keep(x: number | null): void {
    this.#kept = x;
    this.#pointed = null;
  }
}
