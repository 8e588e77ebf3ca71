/** A square picture in black and white. */
export interface Bitmap {
  readonly side: number;
  /** `[side, side]`, rows from the top down: 1 where there is ink. */
  readonly dots: Uint8Array;
}

/** A bitmap without ink. */
export function emptyBitmap(side: number): Bitmap {
  return { side, dots: new Uint8Array(side * side) };
}

/** How many dots have ink. */
export function countInk({ dots }: Bitmap): number {
  let count = 0;
  for (const dot of dots) count += dot;
  return count;
}
