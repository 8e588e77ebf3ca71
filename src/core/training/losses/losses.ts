import type { LossId } from "../../experiment/Experiment";
import { crossEntropy } from "./crossEntropy";
import type { Loss } from "./Loss";
import { meanSquaredError } from "./meanSquaredError";

/** Every loss by its id in the experiment document. */
export const LOSSES: Readonly<Record<LossId, Loss>> = { crossEntropy, meanSquaredError };
