import { batch } from "./batch";
import { layer } from "./layer";
import { none } from "./none";

/** Every normalization by its id in the experiment document. */
export const NORMALIZATIONS = {
  none,
  batch,
  layer,
} as const;

/** A new one over examples or over units is its own file and a line in the table; any other needs a kernel too. */
export type NormalizationId = keyof typeof NORMALIZATIONS;
