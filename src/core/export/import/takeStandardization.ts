import type { Standardization } from "../../data/standardization";
import { STANDARDIZATION_NAMES } from "../blocks/standardizationSteps";
import { isPlainDense } from "./isPlainDense";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

/** Whether the first two layers are those by which an exported model standardizes: by name, and as far as read. */
export function standardizes(
  blocks: readonly SavedBlock[],
  layers: readonly (LayerParameters | null)[],
): boolean {
  if (blocks.length < 3) return false;
  const { centre, scale } = STANDARDIZATION_NAMES;
  return (
    isPlainDense(blocks[0], centre) &&
    isPlainDense(blocks[1], scale) &&
    isDiagonal(layers[0], (one) => one === 1) &&
    isDiagonal(layers[1], (factor) => factor > 0)
  );
}

/** What they do: `(x + b1) s + b2 = (x - mean) / std`, `s = 1 / std`. */
export function takeStandardization(
  centre: LayerParameters,
  scale: LayerParameters,
): Standardization {
  const std = Float64Array.from(scale.biases, (_, i) => 1 / diagonalOf(scale, i));
  const mean = std.map((value, i) => -centre.biases[i] - scale.biases[i] * value);
  return { mean, std };
}

function isDiagonal(layer: LayerParameters | null, isFine: (entry: number) => boolean): boolean {
  if (!layer) return true;
  const { fanIn, fanOut, weights } = layer;
  return (
    fanIn === fanOut && weights.every((w, i) => (i % (fanOut + 1) === 0 ? isFine(w) : w === 0))
  );
}

function diagonalOf({ fanOut, weights }: LayerParameters, i: number): number {
  return weights[i * (fanOut + 1)];
}
