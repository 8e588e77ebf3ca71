import type { OwnTable } from "../OwnTable";
import type { OwnFeature } from "./makeFeatures";

const VALUES_PER_SLICE = 2 ** 14;

/** The values of some rows: features `[numRows, features]`, row-major, and targets `[numRows]`. */
export function* fillTable(
  rows: readonly number[],
  features: readonly OwnFeature[],
  targetAt: (row: number) => number,
): Generator<void, Pick<OwnTable, "numRows" | "values" | "targets">, void> {
  const numColumns = features.length;
  const values = new Float64Array(rows.length * numColumns);
  const targets = new Float64Array(rows.length);
  const rowsPerSlice = Math.ceil(VALUES_PER_SLICE / Math.max(1, numColumns));
  for (let i = 0; i < rows.length; i++) {
    if (i % rowsPerSlice === 0) yield;
    for (let f = 0; f < numColumns; f++) values[i * numColumns + f] = features[f].valueAt(rows[i]);
    targets[i] = targetAt(rows[i]);
  }
  return { numRows: rows.length, values, targets };
}
