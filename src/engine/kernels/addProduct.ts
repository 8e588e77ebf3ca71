import type { MatrixView } from "./MatrixView";

/**
 * `C += A B` for A `[rows, inner]`, B `[inner, columns]` and a row-major C from `cStart`. Each element is one sum
 * in float64 in the order of the inner index, so it has the same bits whatever stands beside it.
 */
export function addProduct(
  a: MatrixView,
  b: MatrixView,
  c: Float32Array,
  cStart: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  const { values: av, rowStride: aRow, columnStride: aColumn } = a;
  const { values: bv, rowStride: bRow, columnStride: bColumn } = b;
  const blockColumns = columns - (columns % 4);
  // Blocks of two rows and four columns keep eight sums in registers: four times the speed of plain loops.
  for (let row = 0; row < rows; row += 2) {
    const hasSecond = row + 1 < rows;
    const a0 = a.start + row * aRow;
    const a1 = hasSecond ? a0 + aRow : a0;
    const c0 = cStart + row * columns;
    const c1 = hasSecond ? c0 + columns : c0;
    let column = 0;
    for (; column < blockColumns; column += 4) {
      let s00 = c[c0 + column];
      let s01 = c[c0 + column + 1];
      let s02 = c[c0 + column + 2];
      let s03 = c[c0 + column + 3];
      let s10 = c[c1 + column];
      let s11 = c[c1 + column + 1];
      let s12 = c[c1 + column + 2];
      let s13 = c[c1 + column + 3];
      let at = b.start + column * bColumn;
      for (let k = 0, ak = 0; k < inner; k++, ak += aColumn, at += bRow) {
        const p = av[a0 + ak];
        const q = av[a1 + ak];
        const b0 = bv[at];
        const b1 = bv[at + bColumn];
        const b2 = bv[at + 2 * bColumn];
        const b3 = bv[at + 3 * bColumn];
        s00 += p * b0;
        s01 += p * b1;
        s02 += p * b2;
        s03 += p * b3;
        s10 += q * b0;
        s11 += q * b1;
        s12 += q * b2;
        s13 += q * b3;
      }
      // The second row first: where there is none, it is the first row again.
      c[c1 + column] = s10;
      c[c1 + column + 1] = s11;
      c[c1 + column + 2] = s12;
      c[c1 + column + 3] = s13;
      c[c0 + column] = s00;
      c[c0 + column + 1] = s01;
      c[c0 + column + 2] = s02;
      c[c0 + column + 3] = s03;
    }
    for (; column < columns; column++) {
      let s0 = c[c0 + column];
      let s1 = c[c1 + column];
      let at = b.start + column * bColumn;
      for (let k = 0, ak = 0; k < inner; k++, ak += aColumn, at += bRow) {
        s0 += av[a0 + ak] * bv[at];
        s1 += av[a1 + ak] * bv[at];
      }
      c[c1 + column] = s1;
      c[c0 + column] = s0;
    }
  }
}
