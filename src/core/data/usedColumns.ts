import type { DataSettings } from "../experiment/Experiment";
import { PLANE_FEATURES } from "./planeFeatures";
import { sourceOf } from "./sourceOf";

/** Two points of the plane with no symmetry between them, where every feature of a coordinate tells its values apart. */
const [HERE, THERE] = [0.3, 1.1];

/** The raw columns that the chosen features are computed from, in the order in which they are chosen. */
export function usedColumns(settings: DataSettings): readonly number[] {
  const { isPlane, columns } = sourceOf(settings);
  if (!isPlane) return settings.features.map((name) => columns.indexOf(name));
  return [0, 1].filter((column) => settings.features.some((name) => dependsOn(name, column)));
}

function dependsOn(name: string, column: number): boolean {
  const { compute } = PLANE_FEATURES[name];
  const moved = column === 0 ? compute(THERE, HERE) : compute(HERE, THERE);
  return moved !== compute(HERE, HERE);
}
