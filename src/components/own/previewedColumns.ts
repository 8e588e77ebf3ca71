import type { OwnReading } from "../../core/data/own/OwnReading";

/** Indices of the columns that a preview shows: the first `count`, and the label's wherever it stands. */
export function previewedColumns({ columns, target }: OwnReading, count: number): number[] {
  return columns.map((_, c) => c).filter((c) => c < count || c === target);
}
