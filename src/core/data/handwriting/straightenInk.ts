import { emptyBitmap, type Bitmap } from "./Bitmap";

/** The outermost rows may hold a stray dot: these many are passed over. */
const EDGE_ROWS = 2;

/** A digit without its slant: its rows are shifted so that ink begins as far to the left near its top as near its bottom. */
export function straightenInk(bitmap: Bitmap): Bitmap {
  const { side, dots } = bitmap;
  const firstOf = (row: number) => dots.subarray(row * side, (row + 1) * side).indexOf(1);
  const inked = Array.from({ length: side }, (_, row) => row).filter((row) => firstOf(row) >= 0);
  if (inked.length === 0) return bitmap;
  const top = inked[0] + EDGE_ROWS;
  const bottom = inked[inked.length - 1] - EDGE_ROWS;
  if (top >= bottom || firstOf(top) < 0 || firstOf(bottom) < 0) return bitmap;
  const slope = (firstOf(top) - firstOf(bottom)) / (bottom - top);
  const straight = emptyBitmap(side);
  dots.forEach((dot, i) => {
    const row = Math.floor(i / side);
    const column = (i % side) + Math.round((row - side / 2) * slope);
    if (dot === 1 && column >= 0 && column < side) straight.dots[row * side + column] = 1;
  });
  return straight;
}
