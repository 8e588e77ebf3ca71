import { DATA_SOURCES } from "../../core/data/dataSources";
import type { DataSource } from "../../core/data/DataSource";
import { featureLabel } from "../../core/data/features";
import type { Experiment } from "../../core/experiment/Experiment";

/** The two raw columns that a decision map spans. */
export interface PlaneAxes {
  readonly columns: readonly [number, number];
  readonly names: readonly [string, string];
  readonly numColumns: number;
}

/** The plane of a generated set, or of a table's two chosen columns; null for more or fewer. */
export function planeAxes({ data }: Experiment): PlaneAxes | null {
  const source: DataSource = DATA_SOURCES[data.source];
  const names = source.kind === "generated" ? source.columns : data.features;
  if (names.length !== 2) return null;
  const [first, second] = names;
  return {
    columns: [source.columns.indexOf(first), source.columns.indexOf(second)],
    names: [featureLabel(first), featureLabel(second)],
    numColumns: source.columns.length,
  };
}
