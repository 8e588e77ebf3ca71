import type { DataSettings } from "../experiment/Experiment";
import type { DataSource } from "./DataSource";
import { DATA_SOURCES } from "./dataSources";
import { ownSource } from "./own/ownSource";

/** The data set that an experiment's data settings name. */
export function sourceOf({ source, table }: Pick<DataSettings, "source" | "table">): DataSource {
  if (source !== "own") return DATA_SOURCES[source];
  if (table === null) throw new Error("data.source own must come with data.table");
  return ownSource(table);
}
