/** Rows `[rows][columns]` of a row-major array. */
export function toRows(values: Float32Array, numColumns: number): number[][] {
  return Array.from({ length: values.length / numColumns }, (_, row) => [
    ...values.subarray(row * numColumns, (row + 1) * numColumns),
  ]);
}
