import type { RawData, TableSource } from "../../core/data/DataSource";
import { DATA_SOURCES, type BuiltInSourceId } from "../../core/data/dataSources";

/** Reads the rows of a table set from its file. */
export type LoadTable = (source: TableSource) => Promise<RawData>;

/** The rows of the table sets, which their pictures are drawn from; they come after the page has been drawn. */
export class Tables {
  #rows = $state.raw<Partial<Record<BuiltInSourceId, RawData>>>({});

  /** Null until the rows have come. */
  get(id: BuiltInSourceId): RawData | null {
    return this.#rows[id] ?? null;
  }

  /** Loads all of them; a set whose file does not come keeps its name alone. */
  async load(loadTable: LoadTable): Promise<void> {
    const sources = Object.values(DATA_SOURCES).filter((source) => source.kind === "table");
    const arriving = sources.map(async (source) => {
      const rows = await loadTable(source);
      this.#rows = { ...this.#rows, [source.id]: rows };
    });
    await Promise.allSettled(arriving);
  }
}
