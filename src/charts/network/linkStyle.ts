import { ladderPosition, type LadderDomain } from "../ladderScale";
import type { Rgb } from "../mapPalette";
import { DARK_MAP, LIGHT_MAP } from "../mapPalette";
import { gradientColour } from "./gradientColour";

/** How a link is drawn. */
export interface LinkStyle {
  readonly colour: string;
  /** CSS pixels. */
  readonly width: number;
  readonly alpha: number;
  /** Negative weights and gradients are dashed. */
  readonly dash: readonly number[];
}

const THINNEST = 0.5;
const POSITIVE: readonly number[] = [];
const NEGATIVE: readonly number[] = [4, 3];

/** What links of one picture are measured by. */
export interface LinkScale {
  /** The largest |weight|, which is drawn thickest. */
  readonly largest: number;
  /** Of |weight gradient|. */
  readonly domain: LadderDomain;
  /** CSS pixels. */
  readonly thickest: number;
  readonly isDark: boolean;
}

/** The thickest line, in CSS pixels, where tiles of two layers are `gap` apart: lines in a narrow gap stay apart too. */
export function thickestLink(gap: number): number {
  return Math.min(3, Math.max(1.25, gap / 24));
}

/** Forward: width and opacity by |weight| against the network's largest, blue and solid above 0, orange and dashed below. */
export function weightStyle(weight: number, { largest, thickest, isDark }: LinkScale): LinkStyle {
  const share = largest > 0 ? Math.min(1, Math.abs(weight) / largest) || 0 : 0;
  const { points } = isDark ? DARK_MAP : LIGHT_MAP;
  return {
    colour: cssColour(points[weight < 0 ? 0 : 1]),
    width: THINNEST + (thickest - THINNEST) * share,
    alpha: 0.25 + 0.5 * share,
    dash: weight < 0 ? NEGATIVE : POSITIVE,
  };
}

/** Backward: colour and width by log10 of |gradient|; an exact 0 has no width. */
export function gradientStyle(
  gradient: number,
  { domain, thickest, isDark }: LinkScale,
): LinkStyle {
  const size = Math.abs(gradient);
  return {
    colour: gradientColour(size, domain, isDark),
    width: size > 0 ? THINNEST + (thickest - THINNEST) * ladderPosition(size, domain) : 0,
    alpha: 1,
    dash: gradient < 0 ? NEGATIVE : POSITIVE,
  };
}

const largestOf = new WeakMap<Float32Array, number>();

/** The largest finite |weight| of these layers: the thickest link. Looked for once in each array. */
export function largestWeight(layers: readonly { readonly weights: Float32Array }[]): number {
  return layers.reduce((largest, { weights }) => Math.max(largest, largestIn(weights)), 0);
}

function largestIn(weights: Float32Array): number {
  const known = largestOf.get(weights);
  if (known !== undefined) return known;
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    const size = Math.abs(weights[i]);
    if (size > largest && size < Infinity) largest = size;
  }
  largestOf.set(weights, largest);
  return largest;
}

function cssColour(colour: Rgb): string {
  return `rgb(${colour.join(" ")})`;
}
