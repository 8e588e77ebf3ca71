import type { Bitmap } from "./Bitmap";
import { countBlocks } from "./countBlocks";
import { evenInk } from "./evenInk";
import { fitInk } from "./fitInk";
import { straightenInk } from "./straightenInk";

/** Of the bitmap that blocks are counted on; digits fill its height and the middle of its width. */
const SIDE = 32;
const WIDTH = 20;
const BLOCK = 4;

/** Cells along each side of the image that the networks see. */
export const IMAGE_SIDE = SIDE / BLOCK;
/** The largest value of a cell: every dot of its block has ink. */
export const FULL_CELL = BLOCK * BLOCK;

/**
 * A drawing as the digits of the set were made (Alpaydin and Kaynak 1998, by the normalization of Garris et al., NIST
 * Form-Based Handprint Recognition System, NISTIR 5469, 1994): its ink stretched to 20 by 32 dots of a bitmap of 32 by 32,
 * strokes evened, slant taken away, and dots counted in blocks of 4 by 4. `[8, 8]`, 0 to 16; zeros where nothing is drawn.
 */
export function readInk(drawing: Bitmap): Uint8Array {
  const fitted = fitInk(drawing, SIDE, WIDTH, SIDE);
  if (fitted === null) return new Uint8Array(IMAGE_SIDE * IMAGE_SIDE);
  return countBlocks(straightenInk(evenInk(fitted)), BLOCK);
}
