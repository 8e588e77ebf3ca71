import type { HostArray } from "./hostKernel";

/** A matrix inside an array: element `[row, column]` lies at `start + row * rowStride + column * columnStride`. */
export interface MatrixView {
  readonly values: Float32Array;
  readonly start: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The matrix of network `n` in a stacked tensor `[networks, rows, columns]`. */
export function rowMajor({ values, shape }: HostArray, n: number): MatrixView {
  return { values, start: n * shape[1] * shape[2], rowStride: shape[2], columnStride: 1 };
}

/** The same values, rows and columns changed over. */
export function transposed(matrix: MatrixView): MatrixView {
  return { ...matrix, rowStride: matrix.columnStride, columnStride: matrix.rowStride };
}
