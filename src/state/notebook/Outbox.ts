import type { NotebookStore, StoredMarks, StoredRun } from "./NotebookStore";

/** One thing to be done to the store. */
export type Write =
  | { readonly kind: "put" | "renew"; readonly id: string; readonly run: StoredRun }
  | { readonly kind: "mark"; readonly id: string; readonly marks: StoredMarks }
  | { readonly kind: "remove"; readonly id: string };

interface Listener {
  written(id: string): void;
  refused(reason: unknown): void;
}

/** What is still to be written: done in turn, and held in memory where the store refuses, until it takes it. */
export class Outbox {
  readonly #store: NotebookStore;
  readonly #listener: Listener;
  #waiting: readonly Write[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(store: NotebookStore, listener: Listener) {
    this.#store = store;
    this.#listener = listener;
  }

  /** Resolves when it has been tried, with everything that was refused before. */
  add(write: Write): Promise<void> {
    this.#waiting = withWrite(this.#waiting, write);
    return this.settle(() => this.#deliver());
  }

  /** Does something after all that was to be written has been tried. */
  settle(then: () => Promise<void>): Promise<void> {
    return (this.#turn = this.#turn.then(then));
  }

  /** What has not been written, in turn. */
  get waiting(): readonly Write[] {
    return this.#waiting;
  }

  isWaiting(id: string): boolean {
    return this.#waiting.some((write) => write.id === id);
  }

  /** The run of this id that waits to be written. */
  waitingRun(id: string): StoredRun | null {
    for (const write of this.#waiting) if (write.id === id && "run" in write) return write.run;
    return null;
  }

  /** A write of a run waits for the one before it; those of other runs do not. */
  async #deliver(): Promise<void> {
    const refused = new Set<string>();
    for (const write of this.#waiting) {
      if (refused.has(write.id) || !this.#waiting.includes(write)) continue;
      try {
        await this.#do(write);
        this.#waiting = this.#waiting.filter((one) => one !== write);
        this.#listener.written(write.id);
      } catch (reason) {
        refused.add(write.id);
        this.#listener.refused(reason);
      }
    }
  }

  #do(write: Write): Promise<void> {
    switch (write.kind) {
      case "mark":
        return this.#store.mark(write.id, write.marks);
      case "remove":
        return this.#store.remove(write.id);
      default:
        return this.#store[write.kind](write.run);
    }
  }
}

/** The writes with one more: a newer one of the same kind takes the place of the older, a new or removed run of all. */
function withWrite(waiting: readonly Write[], write: Write): readonly Write[] {
  if (write.kind === "put" || write.kind === "remove")
    return [...waiting.filter(({ id }) => id !== write.id), write];
  const older = waiting.findIndex(
    ({ id, kind }) =>
      id === write.id && (kind === write.kind || (kind === "put" && write.kind === "renew")),
  );
  if (older < 0) return [...waiting, write];
  return waiting.with(older, { ...write, kind: waiting[older].kind } as Write);
}
