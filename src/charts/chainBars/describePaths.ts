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

/** Below this share nearly all has cancelled. */
const LITTLE = 0.005;

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

/** Shares in percent below which one is told in words, least first. */
const TINY = [
  { percent: 1e-9, word: "billionth" },
  { percent: 1e-6, word: "millionth" },
  { percent: 1e-3, word: "thousandth" },
];

/** A share of which its digits would say little: "under a millionth of a percent"; null for any other. */
export function tinyShareInWords(share: number): string | null {
  const tiny = share > 0 ? TINY.find(({ percent }) => 100 * share < percent) : undefined;
  return tiny ? `under a ${tiny.word} of a percent` : null;
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
  const carried = shareText(paths.reduce((sum, { share }) => sum + share, 0));
  if (numPaths === 1) return "There is one path only.";
  return `${many} of ${pathCount(numPaths)} paths ${paths.length === 1 ? "carries" : "carry"} ${carried} of the sum of |product|.`;
}

function remainderInWords({ gradient, magnitude }: KnownPaths, isMean: boolean): string {
  const left = Math.abs(gradient) / magnitude;
  const sum = formatGradient(magnitude);
  const sides = isMean ? "lus and minus of paths and examples" : "lus and minus";
  if (left === 0 || left >= LITTLE)
    return `Of that sum, ${sum}, p${sides} leave ${sharePercent(left)}.`;
  const part = `1 part in ${formatCount(Number((1 / left).toPrecision(2)))}`;
  return `P${sides} cancel nearly all of that sum, ${sum}: ${tinyShareInWords(left) ?? part} is left.`;
}

function shareText(share: number): string {
  return tinyShareInWords(share) ?? sharePercent(share);
}

function certaintyInWords(numCertain: number): string {
  if (numCertain === 0) return "They are the strongest found; that none is stronger is not proved.";
  const first = numCertain === 1 ? "first is" : `first ${numCertain} are`;
  return `The ${first} proved to be the strongest.`;
}
