import type { Rgb } from "./mapPalette";
import { oklchToRgb, type Oklch } from "./oklch";

const NUM_SHADES = 256;

// Lightness falls (or rises, on dark) evenly, so that equal steps look equal without hue; the hues run from pale yellow
// over green-blue to violet, which all readers tell apart.
const ON_LIGHT: readonly Oklch[] = [
  [0.97, 0.02, 110],
  [0.8, 0.09, 175],
  [0.63, 0.105, 225],
  [0.46, 0.125, 270],
  [0.29, 0.12, 300],
];
const ON_DARK: readonly Oklch[] = [
  [0.25, 0.02, 300],
  [0.425, 0.12, 285],
  [0.6, 0.125, 250],
  [0.775, 0.11, 200],
  [0.95, 0.1, 115],
];

const light = shadesOf(ON_LIGHT);
const dark = shadesOf(ON_DARK);

/** 256 colours from the lowest value, which all but fades into the page, to the highest, which stands out most. */
export function layerTimePalette(isDark: boolean): readonly Rgb[] {
  return isDark ? dark : light;
}

/** The whole palette as a CSS gradient, from left to right. */
export function paletteGradient(isDark: boolean): string {
  const stops = layerTimePalette(isDark).filter((_, i) => i % 15 === 0);
  return `linear-gradient(to right, ${stops.map((rgb) => `rgb(${rgb.join(" ")})`).join(", ")})`;
}

function shadesOf(stops: readonly Oklch[]): Rgb[] {
  return Array.from({ length: NUM_SHADES }, (_, i) => {
    const place = (i / (NUM_SHADES - 1)) * (stops.length - 1);
    const below = Math.min(stops.length - 2, Math.floor(place));
    const mix = (k: 0 | 1 | 2) =>
      stops[below][k] + (place - below) * (stops[below + 1][k] - stops[below][k]);
    return oklchToRgb([mix(0), mix(1), mix(2)]);
  });
}
