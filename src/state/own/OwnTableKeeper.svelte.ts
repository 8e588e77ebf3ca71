import { asDescribed } from "../../core/data/own/asDescribed";
import { describeTable } from "../../core/data/own/describeTable";
import { freeName } from "../../core/data/own/freeName";
import type { OwnRows } from "../../core/data/own/OwnRows";
import type { OwnTable } from "../../core/data/own/OwnTable";
import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";
import { sampleTable } from "../../core/data/own/sampleTable";
import { toCsv } from "../../core/data/own/toCsv";
import type { NotebookChannel } from "../notebook/NotebookChannel";
import { ToldOnce } from "../notebook/ToldOnce";
import { storageFailure } from "../storage/storageFailure";
import { doInSlices, type SliceClock } from "./doInSlices";
import { joinPieces } from "./joinPieces";
import type { KeptTable, OwnStore, WholeTable } from "./OwnStore";
import { UNREADABLE_SENTENCE } from "./ownSentences";
import { readKept, readRows } from "./readKept";

export interface OwnTableKeeperOptions {
  readonly store: OwnStore;
  readonly channel: NotebookChannel;
  readonly clock: SliceClock;
  /** Ms since 1970. */
  today(): number;
  /** Tells the user; no sentence comes twice. */
  tell(text: string, details: readonly string[]): void;
  /** The rows of a table have come into this browser. */
  arrived(id: string): void;
}

const ALWAYS = { isWanted: () => true };

/** The user's tables in this browser: the list in memory, the rows in the store, and what the store refuses in memory too. */
export class OwnTableKeeper {
  readonly #options: OwnTableKeeperOptions;
  readonly #told: ToldOnce;
  #list = $state.raw<readonly KeptTable[]>([]);
  #removed = $state.raw<readonly WholeTable[]>([]);
  /** Those that the store does not hold yet. */
  #unwritten = $state.raw<readonly WholeTable[]>([]);
  /** Whether the store has refused them. */
  #isRefused = $state.raw(false);
  #opening: Promise<void> | null = null;
  /** One act on the store after the other. */
  #turn: Promise<void> = Promise.resolve();
  #adding: Promise<unknown> = Promise.resolve();

  constructor(options: OwnTableKeeperOptions) {
    this.#options = options;
    this.#told = new ToldOnce(options.tell);
    options.channel.listen((id) => void this.#hear(id));
  }

  /** From old to new. */
  get list(): readonly KeptTable[] {
    return this.#list;
  }

  /** The one that was removed last and can be brought back. */
  get lastRemoved(): KeptTable | null {
    return this.#removed.at(-1)?.kept ?? null;
  }

  /** Ids of those that last until the page is closed, since the store has refused them. */
  readonly passing: readonly string[] = $derived(
    this.#isRefused ? this.#unwritten.map(({ rows }) => rows.id) : [],
  );

  /** Reads what is kept; once, however often it is asked. */
  open(): Promise<void> {
    return (this.#opening ??= this.#refresh());
  }

  /**
   * Keeps a table; `plane` where its rows are points of the plane. One of the same rows as a kept one, or as `wanted`,
   * has their classes' order and is of the plane where they are. Resolves when it is in the list, before it is stored.
   */
  add(
    table: OwnTable,
    plane = false,
    wanted: OwnTableDescription | null = null,
  ): Promise<OwnTableDescription> {
    const adding = this.#add(table, plane, wanted);
    this.#adding = Promise.allSettled([this.#adding, adding]);
    return adding;
  }

  /** The rows of a table, in a task of their own, since tens of megabytes are slow to pass on; null where they are not in this browser. */
  async rows(id: string): Promise<OwnRows | null> {
    await Promise.all([this.open(), this.#adding]);
    const rows = await this.#read(id);
    await this.#options.clock.nextTask();
    return rows;
  }

  /** Writes what was refused and reads what is kept, when the store may answer now. */
  async retry(): Promise<void> {
    await this.#inTurn(() => this.#deliver());
    await this.#refresh();
    for (const { description } of this.#list) this.#options.arrived(description.id);
  }

  /** Forgets a table; it can be brought back while the page is open. */
  async remove(id: string): Promise<void> {
    const kept = this.#find(id);
    const rows = await this.rows(id);
    if (!kept || !this.#find(id)) return;
    if (rows) this.#removed = [...this.#removed, { kept, rows }];
    this.#unwritten = this.#unwritten.filter((table) => table.rows.id !== id);
    this.#list = this.#list.filter((one) => one !== kept);
    await this.#inTurn(() => this.#try(id, () => this.#options.store.remove(id)));
  }

  /** Brings back the table that was removed last. */
  async undoRemove(): Promise<void> {
    const table = this.#removed.at(-1);
    if (table) await this.#keep(table);
  }

  /** A table as the text of a CSV file; null where its rows are not here. */
  async exportCsv(id: string): Promise<string | null> {
    const rows = await this.rows(id);
    const description = this.#find(id)?.description;
    if (!rows || !description) return null;
    const pieces = joinPieces(toCsv({ ...description, ...rows }));
    return (await doInSlices(pieces, this.#options.clock, ALWAYS))?.result ?? null;
  }

  /** Resolves when everything that was to be written has been tried. */
  settled(): Promise<void> {
    return this.#turn;
  }

  /** Hears of no other tab any more. */
  close(): void {
    this.#options.channel.close();
  }

  async #add(
    given: OwnTable,
    isDrawn: boolean,
    wanted: OwnTableDescription | null,
  ): Promise<OwnTableDescription> {
    await this.open();
    const kept = this.#list.map(({ description }) => description);
    const known = [...(wanted ? [wanted] : []), ...kept].filter((one) => isAlike(one, given));
    const { table, plane } = await this.#work(recognise(given, isDrawn, known));
    const described = await this.#work(describeTable(table, plane));
    const { id } = described;
    const others = this.#list.flatMap(({ description: one }) => (one.id === id ? [] : one.name));
    const description = { ...described, name: freeName(described.name, others) };
    const savedAt = this.#options.today();
    void this.#keep({
      kept: { description, savedAt, sample: sampleTable(table) },
      rows: { id, values: table.values, targets: table.targets },
    });
    return description;
  }

  async #work<T>(work: Generator<unknown, T, void>): Promise<T> {
    const done = await doInSlices(work, this.#options.clock, ALWAYS);
    if (!done) throw new Error("The work on a table ended before it was done");
    return done.result;
  }

  #keep(table: WholeTable): Promise<void> {
    const { id } = table.rows;
    const others = (one: WholeTable) => one.rows.id !== id;
    this.#removed = this.#removed.filter(others);
    this.#unwritten = [...this.#unwritten.filter(others), table];
    this.#list = byAge([...this.#list.filter((one) => one.description.id !== id), table.kept]);
    this.#options.arrived(id);
    return this.#inTurn(() => this.#deliver());
  }

  /** Writes all that is unwritten, also what was refused before. */
  async #deliver(): Promise<void> {
    for (const table of this.#unwritten) {
      const { id } = table.rows;
      // The store copies the rows before it returns.
      await this.#options.clock.nextTask();
      const isWritten = await this.#try(id, () => this.#options.store.put(table));
      if (isWritten) this.#unwritten = this.#unwritten.filter((one) => one !== table);
    }
    this.#isRefused = this.#unwritten.length > 0;
  }

  /** Does an act on the store after those before it. */
  #inTurn(act: () => Promise<unknown>): Promise<void> {
    return (this.#turn = this.#turn.then(act).then(() => undefined));
  }

  /** Whether the act was done, of which the other tabs hear; the user hears of a refusal. */
  async #try(id: string, act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
    } catch (reason) {
      this.#told.tell(storageFailure(reason));
      return false;
    }
    this.#options.channel.tell(id);
    return true;
  }

  async #hear(id: string): Promise<void> {
    await this.#refresh();
    if (this.#find(id)) this.#options.arrived(id);
  }

  async #refresh(): Promise<void> {
    await this.#turn;
    try {
      const stored = await this.#options.store.readAll();
      const read = stored.map(readKept).filter((kept) => kept !== null);
      if (read.length < stored.length) this.#told.tell(UNREADABLE_SENTENCE);
      const waiting = this.#unwritten.map(({ kept }) => kept);
      const ids = waiting.map(({ description }) => description.id);
      const others = read.filter(({ description }) => !ids.includes(description.id));
      this.#list = byAge([...others, ...waiting]);
    } catch (reason) {
      this.#told.tell(storageFailure(reason));
    }
  }

  async #read(id: string): Promise<OwnRows | null> {
    const unwritten = this.#unwritten.find(({ rows }) => rows.id === id);
    if (unwritten) return unwritten.rows;
    const description = this.#find(id)?.description;
    if (!description) return null;
    try {
      return readRows(await this.#options.store.readRows(id), description);
    } catch (reason) {
      this.#told.tell(storageFailure(reason));
      return null;
    }
  }

  #find(id: string): KeptTable | undefined {
    return this.#list.find(({ description }) => description.id === id);
  }
}

/** Whether two tables may hold the same rows. */
function isAlike(a: OwnTableDescription, b: OwnTable): boolean {
  const headOf = ({ numRows, target, columns }: typeof a | typeof b) =>
    JSON.stringify([numRows, target, columns]);
  return headOf(a) === headOf(b);
}

/** A table as the first known one of the same rows has it. */
function* recognise(
  table: OwnTable,
  plane: boolean,
  known: readonly OwnTableDescription[],
): Generator<void, { readonly table: OwnTable; readonly plane: boolean }, void> {
  for (const one of known) {
    const ordered = yield* asDescribed(table, one);
    if (ordered) return { table: ordered, plane: plane || one.plane };
  }
  return { table, plane };
}

function byAge(tables: readonly KeptTable[]): readonly KeptTable[] {
  return tables.toSorted((a, b) => a.savedAt - b.savedAt);
}
