import type { Clause } from "./describeOutcome";
import type { VariantFindings } from "./findings";
import { percentInWords } from "./resultInWords";

/** Shares of dead units, and of saturated unit-example pairs, that are worth a clause. */
const MANY_DEAD = 0.5;
const MANY_SATURATED = 0.9;

/** The hidden layer that lets least gradient through because its units are dead or saturated; null where none does. */
export function describeBlockedLayer({ dead, saturated }: VariantFindings): Clause | null {
  const mostDead = largest(dead);
  if (mostDead && mostDead.share === 1)
    return { kind: "dead", text: `all of layer ${mostDead.layer} dead` };
  if (mostDead && mostDead.share >= MANY_DEAD)
    return {
      kind: "dead",
      text: `${percentInWords(mostDead.share)} of layer ${mostDead.layer} dead`,
    };
  const mostSaturated = largest(saturated);
  if (mostSaturated && mostSaturated.share >= MANY_SATURATED) {
    const { layer, share } = mostSaturated;
    const part = share === 1 ? "all" : percentInWords(share);
    return { kind: "vanishing", text: `${part} of layer ${layer} saturated` };
  }
  return null;
}

/**
 * The largest of the hidden layers' shares and its layer, counted from 1; of whole layers the highest, which the gradient
 * comes to first. NaN is the output layer's.
 */
function largest(shares: readonly number[]): { layer: number; share: number } | null {
  let best: { layer: number; share: number } | null = null;
  shares.forEach((share, i) => {
    if (!Number.isNaN(share) && (best === null || share > best.share || share === 1))
      best = { layer: i + 1, share };
  });
  return best;
}
