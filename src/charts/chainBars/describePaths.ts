import { formatCount, formatGradient, formatNumber } from "../../core/math/formatNumber";
import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";

/** What is known of all paths from a parameter to the loss; the strongest are listed. */
export interface KnownPaths {
  readonly gradient: number;
  readonly magnitude: number;
  readonly numPaths: number;
  readonly paths: readonly { readonly share: number }[];
  readonly numCertain: number;
}

/** How much the listed paths carry, how much of it all plus and minus leave, and how sure it is that they are the strongest. */
export function describePaths(known: KnownPaths, example: ExampleChoice): string[] {
  const { magnitude, numPaths, paths } = known;
  const isMean = example === "mean";
  if (!(magnitude > 0))
    return [
      numPaths === 1
        ? "The only path is exactly 0: one of its factors is 0."
        : `All ${pathCount(numPaths)} paths are exactly 0: each has a factor that is 0.`,
    ];
  const sentences = [carriedInWords(known)];
  if (numPaths > 1 || isMean) sentences.push(remainderInWords(known, isMean));
  if (known.numCertain < paths.length) sentences.push(certaintyInWords(known.numCertain));
  return sentences;
}

/** Numbers of ways in deep networks have no use for every digit: "65,536", "1.7e35". */
function pathCount(numPaths: number): string {
  return numPaths < 1e7 ? formatCount(numPaths) : formatNumber(numPaths);
}

/** A share as percent with two digits below ten: "42%", "3.2%", "0.0012%". */
export function sharePercent(share: number): string {
  const percent = 100 * Math.min(1, share);
  if (!(percent < 9.95))
    return percent > 99.5 && percent < 99.9999 ? "over 99%" : `${percent.toFixed(0)}%`;
  return `${formatNumber(percent)}%`;
}

function carriedInWords({ numPaths, paths }: KnownPaths): string {
  const many = paths.length === 1 ? "1" : formatCount(paths.length);
  const carried = sharePercent(paths.reduce((sum, { share }) => sum + share, 0));
  if (numPaths === 1) return "There is one path only.";
  return `${many} of ${pathCount(numPaths)} paths ${paths.length === 1 ? "carries" : "carry"} ${carried} of the sum of |product|.`;
}

function remainderInWords({ gradient, magnitude }: KnownPaths, isMean: boolean): string {
  const left = sharePercent(Math.abs(gradient) / magnitude);
  return `Of that sum, ${formatGradient(magnitude)}, plus and minus ${isMean ? "of paths and examples " : ""}leave ${left}.`;
}

function certaintyInWords(numCertain: number): string {
  if (numCertain === 0) return "They are the strongest found; that none is stronger is not proved.";
  const first = numCertain === 1 ? "first is" : `first ${numCertain} are`;
  return `The ${first} proved to be the strongest.`;
}
