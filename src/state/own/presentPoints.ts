import { tableToPoints } from "../../core/data/own/drawn/pointsTable";
import { MAX_DRAWN_CLASSES, type DrawnPoint } from "../../core/data/own/drawn/DrawnPoint";
import { sourceOf } from "../../core/data/sourceOf";
import type { RunRecord } from "../run/RunRecord";

/** The points that the first replicate trains and is tested on, where they are of few classes on the plane; else null. */
export function presentPoints(
  record: Pick<RunRecord, "experiment" | "loaded"> | null,
): { readonly name: string; readonly points: readonly DrawnPoint[] } | null {
  const data = record?.loaded.data.at(0);
  if (!record || !data) return null;
  const { isPlane, task, classNames, name } = sourceOf(record.experiment.data);
  if (!isPlane || task !== "classes" || classNames.length > MAX_DRAWN_CLASSES) return null;
  const { trainRaw, trainY, testRaw, testY } = data;
  return { name, points: [...tableToPoints(trainRaw, trainY), ...tableToPoints(testRaw, testY)] };
}
