import type { Standardization } from "../../data/standardization";
import { STANDARDIZATION_NAMES } from "../blocks/standardizationSteps";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

/**
 * The standardization that the first two layers of a model exported here do, by their names and their diagonal
 * weights: `((x - m) + b1) s + b2 = (x - mean) / std`; null where they do something else.
 */
export function takeStandardization(
  blocks: readonly SavedBlock[],
  layers: readonly LayerParameters[],
): Standardization | null {
  const [centre, scale] = layers;
  if (blocks.length < 3) return null;
  if (blocks[0].dense.name !== STANDARDIZATION_NAMES.centre) return null;
  if (blocks[1].dense.name !== STANDARDIZATION_NAMES.scale) return null;
  if (!isPlain(blocks[0]) || !isPlain(blocks[1])) return null;
  const ones = diagonal(centre);
  const factors = diagonal(scale);
  if (!ones?.every((one) => one === 1) || !factors?.every((factor) => factor > 0)) return null;
  const std = Float64Array.from(factors, (factor) => 1 / factor);
  const mean = std.map((value, i) => -centre.biases[i] - scale.biases[i] * value);
  return { mean, std };
}

function isPlain({ normalization, activation, dropout, isResidual }: SavedBlock): boolean {
  return !normalization && activation === "linear" && dropout === 0 && !isResidual;
}

/** The diagonal of square weights that are 0 elsewhere; null for others. */
function diagonal({ fanIn, fanOut, weights }: LayerParameters): Float32Array | null {
  if (fanIn !== fanOut) return null;
  const isDiagonal = weights.every((w, i) => w === 0 || i % (fanOut + 1) === 0);
  return isDiagonal
    ? Float32Array.from({ length: fanOut }, (_, i) => weights[i * (fanOut + 1)])
    : null;
}
