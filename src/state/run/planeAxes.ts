import { sourceOf } from "../../core/data/sourceOf";
import { featureLabel } from "../../core/data/features";
import type { Experiment } from "../../core/experiment/Experiment";

/** The two raw columns that a decision map spans. */
export interface PlaneAxes {
  readonly columns: readonly [number, number];
  readonly names: readonly [string, string];
  readonly numColumns: number;
}

/** The plane that the points lie on, or that of two chosen columns; null for more or fewer. */
export function planeAxes({ data }: Experiment): PlaneAxes | null {
  const source = sourceOf(data);
  const names = source.isPlane ? source.columns : data.features;
  if (names.length !== 2) return null;
  const [first, second] = names;
  return {
    columns: [source.columns.indexOf(first), source.columns.indexOf(second)],
    names: [featureLabel(first), featureLabel(second)],
    numColumns: source.columns.length,
  };
}
