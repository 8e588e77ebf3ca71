import { ladderPosition, type LadderDomain } from "../ladderScale";
import { magnitudePalette } from "../magnitudePalette";
import type { Rgb } from "../mapPalette";

/** What is drawn on, in the light and the dark theme. */
const SURFACES: readonly Rgb[] = [
  [255, 255, 255],
  [27, 28, 30],
];

/** The colour of a gradient's size on the log scale; below the domain, and at 0, it is the surface's. */
export function gradientColour(size: number, domain: LadderDomain, isDark: boolean): string {
  const position = ladderPosition(size, domain);
  return position > 0 ? rampColour(position, isDark) : cssColour(SURFACES[isDark ? 1 : 0]);
}

/** The colour at a position from 0 to 1 of the scale. */
export function rampColour(position: number, isDark: boolean): string {
  const palette = magnitudePalette(isDark);
  const place = Math.min(1, Math.max(0, position)) * (palette.length - 1);
  return cssColour(palette[Math.round(place)]);
}

function cssColour(colour: Rgb): string {
  return `rgb(${colour.join(" ")})`;
}
