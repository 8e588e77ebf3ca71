/** A kept run as it is stored: in the written form, the light part and the heavy part apart. */
export interface StoredRun {
  readonly id: string;
  readonly summary: unknown;
  readonly details: unknown;
}

/** What of a stored summary the user changes. */
export interface StoredMarks {
  readonly note: string;
  readonly isPinned: boolean;
  readonly changedAt: number;
}

/** Where kept runs outlast the page. Each act is whole or not at all, and touches one run only; refusals reject. */
export interface NotebookStore {
  /** The light part of every run, or of those asked for that are there. */
  readSummaries(ids?: readonly string[]): Promise<readonly unknown[]>;
  /** Null where there is no such run. */
  read(id: string): Promise<StoredRun | null>;
  /** Puts a run in, or in the place of what has its id. */
  put(run: StoredRun): Promise<void>;
  /** The same, but the marks of the one that is there stay: another tab may have changed them. */
  renew(run: StoredRun): Promise<void>;
  /** Changes the marks of a run; nothing where it is gone. */
  mark(id: string, marks: StoredMarks): Promise<void>;
  remove(id: string): Promise<void>;
}
