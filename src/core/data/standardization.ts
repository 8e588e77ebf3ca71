/** `x = (feature - mean) / std` of each feature. */
export interface Standardization {
  readonly mean: Float64Array;
  readonly std: Float64Array;
}

/** Mean and population standard deviation of each column of `[numRows, numColumns]`; a constant column has std 1. */
export function fitStandardization(rows: Float64Array, numColumns: number): Standardization {
  const numRows = rows.length / numColumns;
  const mean = new Float64Array(numColumns);
  const std = new Float64Array(numColumns).fill(1);
  for (let column = 0; column < numColumns; column++) {
    let sum = 0;
    for (let i = column; i < rows.length; i += numColumns) sum += rows[i];
    mean[column] = sum / numRows;
    let sumOfSquares = 0;
    for (let i = column; i < rows.length; i += numColumns)
      sumOfSquares += (rows[i] - mean[column]) * (rows[i] - mean[column]);
    const variance = sumOfSquares / numRows;
    // Rounding of the mean leaves a constant column a variance of some 1e-32 times its square.
    if (variance > 1e-24 * mean[column] * mean[column]) std[column] = Math.sqrt(variance);
  }
  return { mean, std };
}

/** The one that changes nothing: means 0, standard deviations 1. */
export function noStandardization(numColumns: number): Standardization {
  return { mean: new Float64Array(numColumns), std: new Float64Array(numColumns).fill(1) };
}

/** Standardized rows as float32, `[numRows, numColumns]`. */
export function standardize(rows: Float64Array, { mean, std }: Standardization): Float32Array {
  const numColumns = mean.length;
  return Float32Array.from(
    rows,
    (value, i) => (value - mean[i % numColumns]) / std[i % numColumns],
  );
}
