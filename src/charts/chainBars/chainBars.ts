import { formatGradient, formatNumber } from "../../core/math/formatNumber";
import type { RunningFactor } from "../../core/network/chain/runningProduct";
import { ladderDomain, ladderPosition, type LadderDomain } from "../ladderScale";
import type { NetworkNames } from "../network/networkNames";
import { factorMeaning } from "./factorMeaning";

/** A factor of the chain with the product that has grown from the loss back to it. */
export interface ChainBar {
  readonly factor: RunningFactor["factor"];
  readonly meaning: string;
  readonly value: string;
  /** With its sign, where it has one. */
  readonly running: string;
  readonly isNegative: boolean;
  /** Share of the track on the log scale, 0 to 1. */
  readonly length: number;
}

/** One domain for all chains that may take each other's place. */
export function chainDomain(chains: readonly (readonly RunningFactor[])[]): LadderDomain {
  const sizes = chains.flat().map(({ running }) => Math.abs(running));
  return ladderDomain([sizes.map((size) => ({ median: size, low: size, high: size }))]);
}

/** The factors as the gradient meets them: the loss first, the weight's own input last. */
export function chainBars(
  factors: readonly RunningFactor[],
  domain: LadderDomain,
  names: NetworkNames,
  isSigned: boolean,
): ChainBar[] {
  return factors.toReversed().map(({ factor, value, running }) => ({
    factor,
    meaning: factorMeaning(factor, names),
    value: formatNumber(value),
    running: `${isSigned && running > 0 ? "+" : ""}${formatGradient(running)}`,
    isNegative: running < 0,
    length: ladderPosition(Math.abs(running), domain),
  }));
}
