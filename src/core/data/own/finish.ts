/** The result of work done in slices, all at once: for the command line and tests, which have no page to keep awake. */
export function finish<T>(slices: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value as T;
  }
}
