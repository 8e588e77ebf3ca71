import type { DataSettings } from "../experiment/Experiment";
import { sourceOf } from "./sourceOf";

/** The two raw columns of the plane that the examples lie in by themselves: of points of the plane, or of two features; null for others. */
export function planeOf(settings: DataSettings): readonly [number, number] | null {
  const { isPlane, columns } = sourceOf(settings);
  const names = isPlane ? columns : settings.features;
  if (names.length !== 2) return null;
  return [columns.indexOf(names[0]), columns.indexOf(names[1])];
}
