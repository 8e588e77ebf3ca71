import { formatGradient } from "../core/math/formatNumber";
import type { LayerStatistics } from "../core/training/LayerStatistics";
import { percentInWords } from "../core/verdict/resultInWords";

export type LayerTimeId = Exclude<keyof LayerStatistics, "activationMean">;

/** A layer statistic as the pictures of layers over time show it. */
export interface LayerTimeQuantity {
  readonly name: string;
  /** On a log scale an exact 0 has no place; shares lie from 0 to 1. */
  readonly isLog: boolean;
  /** The output layer has one too. */
  readonly hasOutput: boolean;
  format(value: number): string;
}

const logarithmic = { isLog: true, hasOutput: true, format: formatGradient };
const share = { isLog: false, hasOutput: false, format: percentInWords };

/** In the order of the chooser. */
export const LAYER_TIME_QUANTITIES: Readonly<Record<LayerTimeId, LayerTimeQuantity>> = {
  deltaRms: { name: "rms delta dL/dz", ...logarithmic },
  weightGradientRms: { name: "rms weight gradient dL/dW", ...logarithmic },
  activationStd: { name: "std of activations", ...logarithmic },
  saturated: { name: "saturated share", ...share },
  dead: { name: "dead share", ...share },
  updateRatio: { name: "update ratio", ...logarithmic },
};
