import { crossEntropy } from "./crossEntropy";
import { meanSquaredError } from "./meanSquaredError";

/** Every loss by its id in the experiment document. */
export const LOSSES = { crossEntropy, meanSquaredError } as const;

/** A new loss is its own file and an entry in the table. */
export type LossId = keyof typeof LOSSES;
