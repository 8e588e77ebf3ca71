import type {
  NotebookStore,
  StoredMarks,
  StoredRun,
} from "../../../../src/state/notebook/NotebookStore";

/** A store in memory that can be told to refuse. */
export class MemoryStore implements NotebookStore {
  readonly runs = new Map<string, StoredRun>();
  /** What every act rejects with, until it is null again. */
  refusal: unknown = null;
  numWrites = 0;

  async readSummaries(ids?: readonly string[]): Promise<unknown[]> {
    this.#mayRefuse();
    const all = [...this.runs.values()];
    return all.filter(({ id }) => ids?.includes(id) ?? true).map(({ summary }) => summary);
  }

  async read(id: string): Promise<StoredRun | null> {
    this.#mayRefuse();
    return this.runs.get(id) ?? null;
  }

  async put(run: StoredRun): Promise<void> {
    this.#mayRefuse();
    this.numWrites++;
    this.runs.set(run.id, run);
  }

  async renew(run: StoredRun): Promise<void> {
    const there = this.runs.get(run.id)?.summary as StoredMarks | undefined;
    const marks = there && { note: there.note, isPinned: there.isPinned };
    await this.put({ ...run, summary: { ...(run.summary as object), ...marks } });
  }

  async mark(id: string, marks: StoredMarks): Promise<void> {
    this.#mayRefuse();
    const run = this.runs.get(id);
    if (run) this.runs.set(id, { ...run, summary: { ...(run.summary as object), ...marks } });
  }

  async remove(id: string): Promise<void> {
    this.#mayRefuse();
    this.runs.delete(id);
  }

  #mayRefuse(): void {
    if (this.refusal !== null) throw this.refusal;
  }
}
