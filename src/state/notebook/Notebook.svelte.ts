import type { Problem } from "../../core/experiment/Experiment";
import { formatProblem } from "../../core/experiment/problem";
import { cutText } from "../../core/notebook/cutText";
import { exportNotebook } from "../../core/notebook/exportNotebook";
import { importNotebook } from "../../core/notebook/importNotebook";
import { KEPT_LIMITS } from "../../core/notebook/keptLimits";
import type { KeptMarks, KeptRun, KeptSummary } from "../../core/notebook/KeptRun";
import { storageFailure } from "../storage/storageFailure";
import { KeptList } from "./KeptList.svelte";
import type { LastWords } from "./LastWords";
import type { NotebookChannel } from "./NotebookChannel";
import type { NotebookStore, StoredRun } from "./NotebookStore";
import { LIMIT_SENTENCE, NOTEBOOK_LIMIT, UNREADABLE_SENTENCE } from "./notebookSentences";
import { Outbox, type Write } from "./Outbox";
import { runsToDrop } from "./runsToDrop";
import { readStored, readStoredSummary, toStored, withSummary } from "./storedRun";
import { ToldOnce } from "./ToldOnce";

interface NotebookOptions {
  readonly store: NotebookStore;
  readonly channel: NotebookChannel;
  readonly lastWords: LastWords;
  /** Ms since 1970. */
  now(): number;
  /** Tells the user; no sentence comes twice. */
  tell(text: string, details: readonly string[]): void;
}

/** The runs kept in this browser: the list in memory, the curves in the store, and what the store refuses in memory too. */
export class Notebook {
  readonly #options: NotebookOptions;
  readonly #told: ToldOnce;
  readonly #outbox: Outbox;
  readonly #list = new KeptList();
  #removedIds: readonly string[] = [];
  /** The runs of each deletion. */
  #undoable = $state.raw<readonly (readonly StoredRun[])[]>([]);
  #isOpen = $state.raw(false);
  #opening: Promise<void> | null = null;

  constructor(options: NotebookOptions) {
    this.#options = options;
    this.#told = new ToldOnce(options.tell);
    this.#outbox = new Outbox(options.store, {
      written: (id) => options.channel.tell(id),
      refused: (reason) => this.#tellRefusal(reason),
    });
    options.channel.listen((id) => void this.refresh([id]));
  }

  /** In no order that matters. */
  get runs(): readonly KeptSummary[] {
    return this.#list.runs;
  }

  /** Whether the store has answered, or refused to. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** How many deletions can be undone. */
  get numUndoable(): number {
    return this.#undoable.length;
  }

  /** Reads what is kept; once, however often it is asked. */
  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  /** Reads anew what other tabs may have changed: these runs, or all of them. */
  refresh(ids?: readonly string[]): Promise<void> {
    return this.#outbox.settle(async () => {
      this.#list.asks();
      try {
        const stored = await this.#options.store.readSummaries(ids);
        this.#tellUnreadable(this.#list.merge(stored, ids, (id) => this.#outbox.isWaiting(id)));
      } catch (reason) {
        this.#tellRefusal(reason);
      }
    });
  }

  /** Keeps a run, or what has become of one that is kept; its note and pin stay. One that was deleted stays so. */
  async keep(run: KeptRun): Promise<void> {
    await this.open();
    if (this.#removedIds.includes(run.id)) return;
    const isKnown = this.#list.get(run.id) !== undefined;
    const written = this.#renew(run);
    if (!isKnown) this.#makeRoom(run.id);
    await written;
  }

  /** Changes note or pin; a note is cut to 2,000 characters. */
  async mark(id: string, changes: Partial<KeptMarks>): Promise<void> {
    const run = this.#list.get(id);
    if (!run) return;
    const { note, isPinned } = { ...run, ...changes };
    const changedAt = this.#options.now();
    const marks = { note: cutText(note, KEPT_LIMITS.maxNote), isPinned, changedAt };
    this.#list.set({ ...run, ...marks });
    await this.#outbox.add({ kind: "mark", id, marks });
  }

  /** Deletes runs; they can be brought back together while the page is open. */
  async remove(...ids: readonly string[]): Promise<void> {
    const stored = await Promise.all(ids.map((id) => this.#readStored(id)));
    const here = ids.filter((id) => this.#list.get(id));
    const runs = stored.flatMap((run) => (run && here.includes(run.id) ? run : []));
    if (runs.length > 0) this.#undoable = [...this.#undoable, runs];
    await Promise.all(here.map((id) => this.#drop(id)));
  }

  /** Brings back the runs that were deleted last. */
  async undoRemove(): Promise<void> {
    const runs = this.#undoable.at(-1) ?? [];
    this.#undoable = this.#undoable.slice(0, -1);
    const written = runs.map((run) => {
      const { summary } = readStoredSummary(run.summary);
      if (summary) this.#takeBack(summary);
      return this.#outbox.add({ kind: "put", id: run.id, run });
    });
    await Promise.all(written);
  }

  /** A run with its experiment and curves; null, with what is wrong, where it cannot be read. */
  async read(id: string): Promise<{ run: KeptRun | null; problems: readonly Problem[] }> {
    const stored = await this.#readStored(id);
    return stored ? readStored(stored) : { run: null, problems: [] };
  }

  /** All runs as the text of one JSON file, from old to new; those that cannot be read are told of and left out. */
  async exportAll(): Promise<string> {
    await this.open();
    const runs: KeptRun[] = [];
    for (const { id } of this.runs.toSorted((a, b) => a.savedAt - b.savedAt)) {
      const { run, problems } = await this.read(id);
      if (run) runs.push(run);
      this.#tellUnreadable(problems);
    }
    return exportNotebook(runs);
  }

  /** Takes up the runs of a file that are not here, or newer than here. */
  async importFile(text: string): Promise<{
    readonly numTaken: number;
    readonly numKnown: number;
    readonly problems: readonly Problem[];
  }> {
    await this.open();
    const { runs, numKnown, problems } = importNotebook(text, this.runs);
    const written = runs.map((run) => this.#write("put", run));
    if (this.runs.length >= NOTEBOOK_LIMIT) this.#told.tell(LIMIT_SENTENCE);
    await Promise.all(written);
    return { numTaken: runs.length, numKnown, problems };
  }

  /** Call it when the page may go: what is not written yet is left for the next page. */
  leave(): void {
    this.#options.lastWords.leave(this.#outbox.waiting);
  }

  /** Hears of no other tab any more. */
  close(): void {
    this.#options.channel.close();
  }

  async #open(): Promise<void> {
    await this.refresh();
    this.#takeUp(this.#options.lastWords.take());
    this.#isOpen = true;
    if (this.runs.length >= NOTEBOOK_LIMIT) this.#told.tell(LIMIT_SENTENCE);
  }

  /** Does what an earlier page could not, where nothing newer has been done since. */
  #takeUp(writes: readonly Write[]): void {
    for (const write of writes) {
      const known = this.#list.get(write.id);
      if (write.kind === "remove") {
        if (known) void this.#drop(write.id);
      } else if (write.kind === "mark") {
        if (known && known.changedAt < write.marks.changedAt) void this.mark(write.id, write.marks);
      } else {
        const { run } = readStored(write.run);
        if (run && run.savedAt > (known?.savedAt ?? 0)) void this.#renew(run);
      }
    }
  }

  /** Note and pin of one that is known stay. */
  #renew(run: KeptRun): Promise<void> {
    const { note, isPinned } = this.#list.get(run.id) ?? run;
    return this.#write("renew", { ...run, note, isPinned });
  }

  #write(kind: "put" | "renew", whole: KeptRun): Promise<void> {
    const { summary, stored: run } = toStored(whole);
    this.#takeBack(summary);
    return this.#outbox.add({ kind, id: run.id, run });
  }

  #takeBack(summary: KeptSummary): void {
    this.#removedIds = this.#removedIds.filter((id) => id !== summary.id);
    this.#list.set(summary);
  }

  async #drop(id: string): Promise<void> {
    this.#removedIds = [...this.#removedIds, id];
    this.#list.drop(id);
    await this.#outbox.add({ kind: "remove", id });
  }

  async #readStored(id: string): Promise<StoredRun | null> {
    const summary = this.#outbox.isWaiting(id) ? this.#list.get(id) : undefined;
    try {
      const stored = this.#outbox.waitingRun(id) ?? (await this.#options.store.read(id));
      // The store does not know yet what waits to be written.
      return stored && summary ? withSummary(stored, summary) : stored;
    } catch (reason) {
      this.#tellRefusal(reason);
      return null;
    }
  }

  /** The oldest are dropped only after it was said that they will be. */
  #makeRoom(newest: string): void {
    const excess = runsToDrop(this.runs, newest, NOTEBOOK_LIMIT);
    if (excess.length === 0 || this.#told.tell(LIMIT_SENTENCE)) return;
    for (const id of excess) void this.#drop(id);
  }

  #tellRefusal(reason: unknown): void {
    this.#told.tell(storageFailure(reason));
  }

  #tellUnreadable(problems: readonly Problem[]): void {
    if (problems.length > 0) this.#told.tell(UNREADABLE_SENTENCE, problems.map(formatProblem));
  }
}
