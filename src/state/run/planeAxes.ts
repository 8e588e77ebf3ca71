import { featureLabel } from "../../core/data/features";
import { planeOf } from "../../core/data/planeOf";
import { sourceOf } from "../../core/data/sourceOf";
import type { Experiment } from "../../core/experiment/Experiment";

/** Names of the axes of the plane that the examples lie in by themselves; null where there is none. */
export function planeAxes({ data }: Experiment): readonly [string, string] | null {
  const plane = planeOf(data);
  if (plane === null) return null;
  const { columns } = sourceOf(data);
  return [featureLabel(columns[plane[0]]), featureLabel(columns[plane[1]])];
}
