/** Does one work after another, in the order in which they came: a device has one state, which no two may share. */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves or rejects as the work does; one that fails does not keep the next from its turn. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => {});
    return result;
  }
}
