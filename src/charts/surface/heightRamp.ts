import type { Rgb } from "../mapPalette";

/** Shades of heights, without a hue, so that the colours of paths on them keep their meaning. */
export interface HeightRamp {
  readonly low: Rgb;
  readonly high: Rgb;
  /** Contours, and the edges of a surface's cells. */
  readonly line: string;
  /** What is written onto the map, and what is around it. */
  readonly text: string;
  readonly halo: string;
}

const ON_LIGHT: HeightRamp = {
  low: [255, 255, 255],
  high: [158, 169, 182],
  line: "rgb(40 48 58 / 0.4)",
  text: "#3c4650",
  halo: "#ffffff",
};

const ON_DARK: HeightRamp = {
  low: [24, 25, 27],
  high: [96, 106, 118],
  line: "rgb(235 240 245 / 0.35)",
  text: "#c9d0d8",
  halo: "#18191b",
};

/** The shades on a light or a dark page. */
export function heightRamp(isDark: boolean): HeightRamp {
  return isDark ? ON_DARK : ON_LIGHT;
}

/** The shade at a share from lowest to highest, times a brightness near 1. */
export function shadeAt({ low, high }: HeightRamp, share: number, brightness = 1): Rgb {
  const mix = (i: 0 | 1 | 2) =>
    Math.round(Math.min(255, brightness * (low[i] + share * (high[i] - low[i]))));
  return [mix(0), mix(1), mix(2)];
}
