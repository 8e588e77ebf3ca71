import type { RawData } from "../DataSource";
import { rankColumns } from "../rankColumns";
import type { OwnTable } from "./OwnTable";

/** Rows that the columns are ranked by, and rows of the sample. */
const NUM_RANKED = 1000;
const NUM_SAMPLED = 120;

/**
 * Rows for a small picture, evenly from the first to the last: in the two columns that tell the targets best, or for
 * a table of one column in that and the target.
 */
export function sampleTable(table: OwnTable): RawData {
  const ranked = rankColumns(takeEvenly(table, NUM_RANKED), table.classNames.length);
  const [first, second] = ranked.slice(0, 2).sort((a, b) => a - b);
  const { numExamples, numColumns, columns, targets } = takeEvenly(table, NUM_SAMPLED);
  const pairs = new Float64Array(2 * numExamples);
  for (let row = 0; row < numExamples; row++) {
    pairs[2 * row] = columns[row * numColumns + first];
    pairs[2 * row + 1] = second === undefined ? targets[row] : columns[row * numColumns + second];
  }
  return { numExamples, numColumns: 2, columns: pairs, targets };
}

function takeEvenly({ columns: names, numRows, values, targets }: OwnTable, most: number): RawData {
  const numColumns = names.length;
  const numExamples = Math.min(most, numRows);
  const columns = new Float64Array(numExamples * numColumns);
  const taken = new Float64Array(numExamples);
  for (let i = 0; i < numExamples; i++) {
    const row = Math.floor((i * numRows) / numExamples);
    columns.set(values.subarray(row * numColumns, (row + 1) * numColumns), i * numColumns);
    taken[i] = targets[row];
  }
  return { numExamples, numColumns, columns, targets: taken };
}
