import type { PlanePoint } from "../../../protocol/lossMap";

/** Where a network was on the plane, oldest first. */
export type TrainingPath = readonly PlanePoint[];

/** Beyond so many points every other one is left out. */
const MOST_POINTS = 1000;

/** The path with one more point; a point of the same step, as after an edit, takes the place of the last. */
export function goOn(path: TrainingPath, point: PlanePoint): TrainingPath {
  const last = path.at(-1);
  if (last && point.step < last.step) return path;
  const before = last?.step === point.step ? path.slice(0, -1) : path;
  const kept = before.length < MOST_POINTS ? before : before.filter((_, i) => i % 2 === 0);
  return [...kept, point];
}
