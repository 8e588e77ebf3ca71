import type { RawData } from "../../core/data/DataSource";
import { rowsToRawData, type OwnRows } from "../../core/data/own/OwnRows";
import { parseTable } from "../../core/data/parseTable";
import { sourceOf } from "../../core/data/sourceOf";
import type { DataSettings, DataSourceId } from "../../core/experiment/Experiment";
import type { EngineHost } from "../EngineHost";

/** Tables of the user's that are kept: undoing a change of data must not need them again. */
const MAX_OWN = 4;

/** The rows of the sets that are not generated: of a real one read when first needed, of the user's own as handed over. */
export class DataTables {
  readonly #host: Pick<EngineHost, "readDataFile">;
  readonly #tables = new Map<DataSourceId, RawData>();
  /** Those used last are last. */
  #own: readonly OwnRows[] = [];

  constructor(host: Pick<EngineHost, "readDataFile">) {
    this.#host = host;
  }

  /** Keeps the rows of a table of the user's, in the place of those not used for longest. */
  take(rows: OwnRows | undefined): void {
    if (!rows) return;
    this.#own = [...this.#own.filter(({ id }) => id !== rows.id), rows].slice(-MAX_OWN);
  }

  /** Null for a set that is generated; throws where the file cannot be read, or the rows were not handed over. */
  async table(data: Pick<DataSettings, "source" | "table">): Promise<RawData | null> {
    const source = sourceOf(data);
    if (source.kind === "generated") return null;
    if (source.kind === "own") {
      const rows = this.#own.find(({ id }) => id === source.table.id);
      if (!rows)
        throw new Error(`The rows of \u201c${source.name}\u201d are not here: add the file again.`);
      this.take(rows);
      return rowsToRawData(source.table, rows);
    }
    let table = this.#tables.get(source.id);
    if (!table) {
      table = parseTable(await this.#host.readDataFile(source.file), source);
      this.#tables.set(source.id, table);
    }
    return table;
  }
}
