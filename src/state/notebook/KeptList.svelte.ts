import type { Problem } from "../../core/experiment/Experiment";
import type { KeptSummary } from "../../core/notebook/KeptRun";
import { readStoredSummary } from "./storedRun";

/** The light part of every run that is kept, as this tab knows it. */
export class KeptList {
  #runs = $state.raw<readonly KeptSummary[]>([]);
  /** Ids that were changed here since the store was last asked. */
  #touched: readonly string[] = [];

  /** In no order that matters. */
  get runs(): readonly KeptSummary[] {
    return this.#runs;
  }

  get(id: string): KeptSummary | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  set(summary: KeptSummary): void {
    this.#touch(summary.id);
    const index = this.#runs.findIndex(({ id }) => id === summary.id);
    this.#runs = index < 0 ? [...this.#runs, summary] : this.#runs.with(index, summary);
  }

  drop(id: string): void {
    this.#touch(id);
    this.#runs = this.#runs.filter((run) => run.id !== id);
  }

  /** The store is asked now: what is changed here from now on is newer than its answer. */
  asks(): void {
    this.#touched = [];
  }

  /**
   * Takes up the store's answer on these ids, or on all; a run that was changed here meanwhile, or whose change waits to
   * be written, stays as it is here. What cannot be read is returned.
   */
  merge(
    stored: readonly unknown[],
    ids: readonly string[] | undefined,
    isWaiting: (id: string) => boolean,
  ): readonly Problem[] {
    const isOurs = (id: string) => this.#touched.includes(id) || isWaiting(id);
    const isAsked = (id: string) => ids === undefined || ids.includes(id);
    const read = stored.map(readStoredSummary);
    const theirs = read.flatMap(({ summary }) => (summary && !isOurs(summary.id) ? summary : []));
    const ours = this.#runs.filter(({ id }) => isOurs(id) || !isAsked(id));
    this.#runs = [...ours, ...theirs];
    return read.flatMap(({ problems }) => problems);
  }

  #touch(id: string): void {
    if (!this.#touched.includes(id)) this.#touched = [...this.#touched, id];
  }
}
