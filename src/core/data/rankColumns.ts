/** Rows to rank the columns of: `columns` is `[numExamples, numColumns]` row-major, `targets` `[numExamples]`. */
interface Rows {
  readonly numExamples: number;
  readonly numColumns: number;
  readonly columns: ArrayLike<number>;
  /** Class indices, or real targets. */
  readonly targets: ArrayLike<number>;
}

/**
 * The columns by how well each alone tells the targets, the best first: of classes by the correlation ratio
 * `eta^2 = sum_c n_c (mean_c - mean)^2 / sum_i (x_i - mean)^2`, of real targets (`numClasses` 0) by the squared
 * correlation; equal ones in their own order.
 */
export function rankColumns(rows: Rows, numClasses: number): number[] {
  const share = numClasses === 0 ? squaredCorrelation : betweenClassShare;
  return Array.from({ length: rows.numColumns }, (_, column) => ({
    column,
    share: share(rows, column, numClasses),
  }))
    .sort((a, b) => b.share - a.share)
    .map(({ column }) => column);
}

function betweenClassShare(
  { columns, numColumns, numExamples, targets }: Rows,
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

function squaredCorrelation(
  { columns, numColumns, numExamples, targets }: Rows,
  column: number,
): number {
  let [meanX, meanY] = [0, 0];
  for (let row = 0; row < numExamples; row++) {
    meanX += columns[row * numColumns + column] / numExamples;
    meanY += targets[row] / numExamples;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let row = 0; row < numExamples; row++) {
    const x = columns[row * numColumns + column] - meanX;
    const y = targets[row] - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx * yy === 0 ? 0 : (xy * xy) / (xx * yy);
}
