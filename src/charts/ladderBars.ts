import type { Spread } from "../core/experiment/VariantView";
import { formatGradient } from "../core/math/formatNumber";
import { ladderPosition, type LadderDomain } from "./ladderScale";
import { layerTicks } from "./layerTicks";

/** One rung of the ladder: lengths are shares of the track, 0 to 1. */
export interface LadderBar {
  /** `1`, `2`, …, and `out` for the output layer. */
  readonly label: string;
  readonly isOutput: boolean;
  readonly isLabelled: boolean;
  readonly length: number;
  /** The range over replicates; `isCut` where it begins left of the track. */
  readonly whisker: { readonly from: number; readonly to: number; readonly isCut: boolean } | null;
  readonly value: string;
  /** The whole rung in words. */
  readonly sentence: string;
}

/**
 * The rungs from the top down: the output layer first, layer 1 last. Where labels are few, they stand at layer 1 and at the
 * last hidden layer, which the sentences compare, and at round ones between.
 */
export function ladderBars(
  ladder: readonly Spread[],
  domain: LadderDomain,
  maxLabels: number,
): LadderBar[] {
  const hasRoom = ladder.length <= maxLabels;
  const labelled = new Set(layerTicks(ladder.length - (hasRoom ? 0 : 1), maxLabels));
  return ladder
    .map((spread, layer): LadderBar => {
      const isOutput = layer === ladder.length - 1;
      const value = formatGradient(spread.median);
      const name = isOutput ? "output layer" : `layer ${layer + 1}`;
      const isSpread = spread.high > spread.low;
      const range = `from ${formatGradient(spread.low)} to ${formatGradient(spread.high)}`;
      return {
        label: isOutput ? "out" : String(layer + 1),
        isOutput,
        isLabelled: labelled.has(layer + 1),
        length: ladderPosition(spread.median, domain),
        whisker: isSpread
          ? {
              from: ladderPosition(spread.low, domain),
              to: ladderPosition(spread.high, domain),
              isCut: !(spread.low >= domain[0]),
            }
          : null,
        value,
        sentence: isSpread ? `${name}: ${value}, ${range}` : `${name}: ${value}`,
      };
    })
    .reverse();
}
