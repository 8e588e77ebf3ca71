import { DATA_SOURCES } from "../../core/data/dataSources";
import type { RawData } from "../../core/data/DataSource";
import { parseTable } from "../../core/data/parseTable";
import type { DataSourceId } from "../../core/experiment/Experiment";
import type { EngineHost } from "../EngineHost";

/** The rows of the real sets, each read when it is first needed. */
export class DataTables {
  readonly #host: Pick<EngineHost, "readDataFile">;
  readonly #tables = new Map<DataSourceId, RawData>();

  constructor(host: Pick<EngineHost, "readDataFile">) {
    this.#host = host;
  }

  /** Null for a set that is generated; throws where the file cannot be read. */
  async table(id: DataSourceId): Promise<RawData | null> {
    const source = DATA_SOURCES[id];
    if (source.kind === "generated") return null;
    let table = this.#tables.get(id);
    if (!table) {
      table = parseTable(await this.#host.readDataFile(source.file), source);
      this.#tables.set(id, table);
    }
    return table;
  }
}
