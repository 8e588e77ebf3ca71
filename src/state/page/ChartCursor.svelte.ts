/** A place that stays, and what it is a place of. */
interface Kept {
  readonly x: number;
  readonly subject: unknown;
}

/**
 * The place on the x axis that all charts sharing it point at, in the axis's own units: epochs, or layers. It is where
 * the pointer is, or else where a click or a key left it in the same subject.
 */
export class ChartCursor {
  readonly #subject: () => unknown;
  #pointed = $state.raw<(() => number | null) | null>(null);
  #kept = $state.raw<Kept | null>(null);

  readonly #keptX: number | null = $derived.by(() =>
    this.#kept?.subject === this.#subject() ? (this.#kept?.x ?? null) : null,
  );

  /** Null while nothing is pointed at. */
  readonly x: number | null = $derived(this.#pointed?.() ?? this.#keptX);

  /** `subject` says what the charts are of now, such as a run: a place in another is let go. */
  constructor(subject: () => unknown = () => null) {
    this.#subject = subject;
  }

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
    this.#keepOnly(this.#keptX === x ? null : x);
  }

  /** Goes to `x`, away from a pointer that rests; lets go for null. */
  keep(x: number | null): void {
    this.#keepOnly(x);
    this.#pointed = null;
  }

  #keepOnly(x: number | null): void {
    this.#kept = x === null ? null : { x, subject: this.#subject() };
  }
}
