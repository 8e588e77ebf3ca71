import { toJson } from "../data/own/json/toJson";
import type { OwnTableJson } from "../data/own/json/OwnTableJson";
import type { OwnTable } from "../data/own/OwnTable";
import type { OwnTableDescription } from "../data/own/OwnTableDescription";
import type { DataSettings, Experiment } from "./Experiment";

/** A document that travels whole, which `takeRows` takes apart again. */
export interface WholeDocument extends Omit<Experiment, "data"> {
  readonly data: Omit<DataSettings, "table"> & {
    readonly table: OwnTableDescription & Pick<OwnTableJson, "rows">;
  };
}

/** An experiment on a table of the user's, with its rows. */
export function withInlineRows(experiment: Experiment, table: OwnTable): WholeDocument {
  const description = experiment.data.table;
  if (description === null) throw new Error("The experiment is not on data of the user's own");
  const { rows } = toJson(table);
  return { ...experiment, data: { ...experiment.data, table: { ...description, rows } } };
}
