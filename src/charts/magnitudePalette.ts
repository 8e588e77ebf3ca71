import type { Rgb } from "./mapPalette";
import { oklchToRgb, type Oklch } from "./oklch";

const NUM_SHADES = 256;

// Lightness falls (or rises, on dark) evenly, so that equal steps look equal without hue; the hues run from pale yellow
// over orange and red to violet, apart from the blue and orange of signed values.
const ON_LIGHT: readonly Oklch[] = [
  [0.97, 0.03, 85],
  [0.81, 0.11, 65],
  [0.64, 0.17, 35],
  [0.46, 0.16, 5],
  [0.29, 0.12, -55],
];
const ON_DARK: readonly Oklch[] = [
  [0.25, 0.04, -55],
  [0.425, 0.13, -30],
  [0.6, 0.17, 15],
  [0.775, 0.13, 60],
  [0.95, 0.09, 100],
];

const light = shadesOf(ON_LIGHT);
const dark = shadesOf(ON_DARK);

/** The one scale of sizes, of gradients and shares alike: 256 colours from the lowest value, which all but fades into the page, to the highest, which stands out most. */
export function magnitudePalette(isDark: boolean): readonly Rgb[] {
  return isDark ? dark : light;
}

/** The whole palette as a CSS gradient, from left to right. */
export function paletteGradient(isDark: boolean): string {
  const stops = magnitudePalette(isDark).filter((_, i) => i % 15 === 0);
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
