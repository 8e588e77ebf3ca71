import { emptyBitmap, type Bitmap } from "./Bitmap";

/** The smallest box around the ink: `end` is the first row or column after it. */
interface Box {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** A line as straight as a ruler's would become a block; in handwriting there are none, and it stays a line. */
const MOST_WIDENED = 2;

/**
 * The ink alone, stretched to `mostWidth` by `height` dots in the middle of a bitmap of `side` dots: a dot has ink where at
 * least half of what it covers of the drawing has. What is very narrow is widened at most twice as much as it is made
 * higher. Null where there is no ink.
 */
export function fitInk(
  bitmap: Bitmap,
  side: number,
  mostWidth: number,
  height: number,
): Bitmap | null {
  const box = findBox(bitmap);
  if (box === null) return null;
  const { firstRow, endRow, firstColumn, endColumn } = box;
  const widened = (MOST_WIDENED * height * (endColumn - firstColumn)) / (endRow - firstRow);
  // An even number of dots has a middle.
  const width = Math.min(mostWidth, Math.max(2, 2 * Math.round(widened / 2)));
  const fitted = emptyBitmap(side);
  const [left, top] = [(side - width) / 2, (side - height) / 2];
  const rowStep = (endRow - firstRow) / height;
  const columnStep = (endColumn - firstColumn) / width;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const y = firstRow + row * rowStep;
      const x = firstColumn + column * columnStep;
      const share = shareOfInk(bitmap, x, y, columnStep, rowStep);
      if (share >= 0.5) fitted.dots[(top + row) * side + left + column] = 1;
    }
  return fitted;
}

function findBox({ side, dots }: Bitmap): Box | null {
  const first = dots.indexOf(1);
  if (first < 0) return null;
  let [firstColumn, lastColumn] = [side, 0];
  dots.forEach((dot, i) => {
    if (dot === 0) return;
    firstColumn = Math.min(firstColumn, i % side);
    lastColumn = Math.max(lastColumn, i % side);
  });
  const firstRow = Math.floor(first / side);
  const endRow = Math.floor(dots.lastIndexOf(1) / side) + 1;
  return { firstRow, endRow, firstColumn, endColumn: lastColumn + 1 };
}

/** Of a rectangle with its top left corner at `x, y`; dots that are covered in part count in part. */
function shareOfInk(
  { side, dots }: Bitmap,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  let covered = 0;
  for (let row = Math.floor(y); row < Math.min(side, y + height); row++)
    for (let column = Math.floor(x); column < Math.min(side, x + width); column++)
      if (dots[row * side + column] === 1)
        covered += overlap(row, y, height) * overlap(column, x, width);
  return covered / (width * height);
}

/** Of a dot's extent with an interval, along one axis. */
function overlap(dot: number, start: number, length: number): number {
  return Math.max(0, Math.min(dot + 1, start + length) - Math.max(dot, start));
}
