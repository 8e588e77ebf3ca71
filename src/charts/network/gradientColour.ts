import { ladderPosition, type LadderDomain } from "../ladderScale";
import type { Rgb } from "../mapPalette";

/** From no gradient, which is the surface itself, to the largest; lightness runs one way all along. */
const LIGHT_STOPS: readonly Rgb[] = [
  [255, 255, 255],
  [253, 226, 178],
  [246, 160, 94],
  [213, 80, 84],
  [140, 36, 104],
  [58, 15, 92],
];
const DARK_STOPS: readonly Rgb[] = [
  [27, 28, 30],
  [70, 30, 100],
  [146, 44, 108],
  [218, 84, 80],
  [250, 164, 86],
  [254, 240, 178],
];

/** The colour of a gradient's size on the log scale; below the domain, and at 0, it is the surface's. */
export function gradientColour(size: number, domain: LadderDomain, isDark: boolean): string {
  return rampColour(ladderPosition(size, domain), isDark);
}

/** The colour at a position from 0 to 1 of the scale, linear in sRGB between its stops. */
export function rampColour(position: number, isDark: boolean): string {
  const stops = isDark ? DARK_STOPS : LIGHT_STOPS;
  const place = Math.min(1, Math.max(0, position)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(place));
  const mixed = stops[i].map((from, c) =>
    Math.round(from + (stops[i + 1][c] - from) * (place - i)),
  );
  return `rgb(${mixed.join(" ")})`;
}
