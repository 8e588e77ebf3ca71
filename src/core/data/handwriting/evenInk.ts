import { countInk, type Bitmap } from "./Bitmap";

/** Dots with ink of a fitted digit, of 32 by 32: with fewer its strokes are too thin, with more too thick; far beyond either, twice. */
const INK = { least: 108, few: 256, many: 412, most: 560 } as const;

/** A digit with strokes of a usual width: dots are added or taken away at their edges, at most twice. */
export function evenInk(bitmap: Bitmap): Bitmap {
  const ink = countInk(bitmap);
  if (ink < INK.few) return repeat(bitmap, 1, ink < INK.least ? 2 : 1);
  if (ink > INK.many) return repeat(bitmap, 0, ink > INK.most ? 2 : 1);
  return bitmap;
}

function repeat(bitmap: Bitmap, ink: 0 | 1, times: number): Bitmap {
  let result = bitmap;
  for (let i = 0; i < times; i++) result = spread(result, ink);
  return result;
}

/** Every dot beside one that has ink, above, below, left or right, has ink too; with 0 beside one that has none, none. */
function spread({ side, dots }: Bitmap, ink: 0 | 1): Bitmap {
  const result = dots.slice();
  dots.forEach((dot, i) => {
    if (dot !== ink) return;
    if (i >= side) result[i - side] = ink;
    if (i < dots.length - side) result[i + side] = ink;
    if (i % side > 0) result[i - 1] = ink;
    if (i % side < side - 1) result[i + 1] = ink;
  });
  return { side, dots: result };
}
