import type { Bitmap } from "./Bitmap";

/** The bitmap with one cell of a grid of `numCells` by `numCells` full of ink, or with 0 empty; cells row by row from the top left. */
export function paintCell(
  { side, dots }: Bitmap,
  numCells: number,
  cell: number,
  ink: 0 | 1,
): Bitmap {
  const size = side / numCells;
  const painted = dots.slice();
  const start = Math.floor(cell / numCells) * size * side + (cell % numCells) * size;
  for (let row = 0; row < size; row++)
    painted.fill(ink, start + row * side, start + row * side + size);
  return { side, dots: painted };
}
