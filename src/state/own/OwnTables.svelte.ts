import type { OwnRows } from "../../core/data/own/OwnRows";
import type { OwnTable } from "../../core/data/own/OwnTable";
import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";
import type { OwnTableKeeper } from "./OwnTableKeeper.svelte";
import type { KeptTable } from "./OwnStore";

/** The user's own tables; what keeps them comes when they are first asked for. */
export class OwnTables {
  readonly #load: () => Promise<OwnTableKeeper>;
  #keeper = $state.raw<OwnTableKeeper | null>(null);
  #loading: Promise<OwnTableKeeper> | null = null;

  constructor(load: () => Promise<OwnTableKeeper>) {
    this.#load = load;
  }

  /** From old to new; none before they were opened. */
  get list(): readonly KeptTable[] {
    return this.#keeper?.list ?? [];
  }

  /** The one that was removed last and can be brought back. */
  get lastRemoved(): KeptTable | null {
    return this.#keeper?.lastRemoved ?? null;
  }

  /** Ids of those that last until the page is closed. */
  get passing(): readonly string[] {
    return this.#keeper?.passing ?? [];
  }

  open = async (): Promise<void> => (await this.#get()).open();

  /** Keeps a table; `plane` where its rows are points of the plane, `wanted` where one is asked for. */
  add = async (
    table: OwnTable,
    plane?: boolean,
    wanted?: OwnTableDescription | null,
  ): Promise<OwnTableDescription> => (await this.#get()).add(table, plane, wanted);

  /** Null where the rows are not in this browser. */
  rows = async (id: string): Promise<OwnRows | null> => (await this.#get()).rows(id);

  remove = async (id: string): Promise<void> => (await this.#get()).remove(id);

  undoRemove = async (): Promise<void> => (await this.#get()).undoRemove();

  /** The text of a CSV file; null where the rows are not in this browser. */
  exportCsv = async (id: string): Promise<string | null> => (await this.#get()).exportCsv(id);

  async #get(): Promise<OwnTableKeeper> {
    return (this.#keeper ??= await (this.#loading ??= this.#load()));
  }
}
