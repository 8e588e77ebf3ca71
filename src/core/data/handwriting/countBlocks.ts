import type { Bitmap } from "./Bitmap";

/** Dots with ink in each of the blocks of `size` by `size` dots that do not overlap, row by row from the top left. */
export function countBlocks({ side, dots }: Bitmap, size: number): Uint8Array {
  const numBlocks = side / size;
  const counts = new Uint8Array(numBlocks * numBlocks);
  dots.forEach((dot, i) => {
    const row = Math.floor(i / side / size);
    const column = Math.floor((i % side) / size);
    counts[row * numBlocks + column] += dot;
  });
  return counts;
}
