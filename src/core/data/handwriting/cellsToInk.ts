import { emptyBitmap, type Bitmap } from "./Bitmap";
import { FULL_CELL, IMAGE_SIDE } from "./readInk";

/**
 * A drawing whose cells hold as large a share of ink as these values `[8, 8]` of 0 to 16 say: in each cell those dots where
 * the values are highest between the middles of the cells.
 */
export function cellsToInk(cells: Uint8Array, side: number): Bitmap {
  const bitmap = emptyBitmap(side);
  const size = side / IMAGE_SIDE;
  cells.forEach((value, cell) => {
    const top = Math.floor(cell / IMAGE_SIDE) * size;
    const left = (cell % IMAGE_SIDE) * size;
    const dots = Array.from({ length: size * size }, (_, i) => {
      const row = top + Math.floor(i / size);
      const column = left + (i % size);
      const height = valueAt(cells, (row + 0.5) / size - 0.5, (column + 0.5) / size - 0.5);
      return { at: row * side + column, height };
    }).sort((a, b) => b.height - a.height || a.at - b.at);
    const numInked = Math.round((value / FULL_CELL) * dots.length);
    for (const { at } of dots.slice(0, numInked)) bitmap.dots[at] = 1;
  });
  return bitmap;
}

/** Between the middles of four cells, linearly along each axis; 0 beyond the edges. */
function valueAt(cells: Uint8Array, row: number, column: number): number {
  const [top, left] = [Math.floor(row), Math.floor(column)];
  const [down, right] = [row - top, column - left];
  const at = (r: number, c: number) =>
    r < 0 || c < 0 || r >= IMAGE_SIDE || c >= IMAGE_SIDE ? 0 : cells[r * IMAGE_SIDE + c];
  const above = at(top, left) * (1 - right) + at(top, left + 1) * right;
  const below = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right;
  return above * (1 - down) + below * down;
}
