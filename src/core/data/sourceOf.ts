import type { DataSettings } from "../experiment/Experiment";
import type { DataSource } from "./DataSource";
import { DATA_SOURCES } from "./dataSources";

/** The data set that an experiment's data settings name. */
export function sourceOf({ source }: Pick<DataSettings, "source">): DataSource {
  return DATA_SOURCES[source];
}
