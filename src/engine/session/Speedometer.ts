/** Steps per second over the last second or so. */
export class Speedometer {
  readonly #marks: { readonly atMs: number; readonly step: number }[] = [];

  /** Forgets the past, for instance after a pause. */
  restart(atMs: number, step: number): void {
    this.#marks.length = 0;
    this.mark(atMs, step);
  }

  /** Takes note of the steps done so far at that time, in milliseconds. */
  mark(atMs: number, step: number): void {
    this.#marks.push({ atMs, step });
    while (this.#marks.length > 2 && this.#marks[1].atMs < atMs - 1000) this.#marks.shift();
  }

  /** 0 until two marks are known. */
  get stepsPerSecond(): number {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.atMs === first.atMs) return 0;
    return (1000 * (last.step - first.step)) / (last.atMs - first.atMs);
  }
}
