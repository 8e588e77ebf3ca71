import type { RawData } from "../../core/data/DataSource";

/** The two columns in which the classes differ most: largest variance of class means over variance of all rows. */
export function tellingColumns(raw: RawData, numClasses: number): [number, number] {
  const ranked = Array.from({ length: raw.numColumns }, (_, column) => ({
    column,
    share: betweenClassShare(raw, column, numClasses),
  })).sort((a, b) => b.share - a.share);
  return [ranked[0].column, ranked[1].column];
}

/** `sum_c n_c (mean_c - mean)^2 / sum_i (x_i - mean)^2`, the correlation ratio eta squared. */
function betweenClassShare(
  { columns, numColumns, numExamples, targets }: RawData,
  column: number,
  numClasses: number,
): number {
  const counts = new Float64Array(numClasses);
  const sums = new Float64Array(numClasses);
  let mean = 0;
  for (let row = 0; row < numExamples; row++) {
    const value = columns[row * numColumns + column];
    counts[targets[row]]++;
    sums[targets[row]] += value;
    mean += value / numExamples;
  }
  let total = 0;
  for (let row = 0; row < numExamples; row++)
    total += (columns[row * numColumns + column] - mean) ** 2;
  let between = 0;
  for (let c = 0; c < numClasses; c++)
    if (counts[c] > 0) between += counts[c] * (sums[c] / counts[c] - mean) ** 2;
  return total === 0 ? 0 : between / total;
}
