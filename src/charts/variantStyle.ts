import type { MarkerShape } from "./markerPath";

/** How one variant looks wherever it is drawn: colour, dash and marker never change their meaning. */
export interface VariantStyle {
  /** At least 3:1 on white. */
  readonly light: string;
  /** At least 3:1 on #121212. */
  readonly dark: string;
  /** Lengths of strokes and gaps in CSS pixels at line width 2; empty for a solid line. */
  readonly dash: readonly number[];
  readonly marker: MarkerShape;
}

/** In the order of the variants; the light hues are Okabe and Ito's (2008), a purple of Tol's (2021) and a neutral. */
export const VARIANT_STYLES: readonly VariantStyle[] = [
  { light: "#0072b2", dark: "#4ea8de", dash: [], marker: "circle" },
  { light: "#d55e00", dark: "#f2853d", dash: [7, 3], marker: "triangle" },
  { light: "#009e73", dark: "#2fc494", dash: [2.5, 2.5], marker: "square" },
  { light: "#cc79a7", dark: "#e09bc3", dash: [9, 3, 2.5, 3], marker: "diamond" },
  { light: "#aa3377", dark: "#d873ad", dash: [4.5, 2], marker: "plus" },
  { light: "#5f6368", dark: "#b4b9bf", dash: [12, 4], marker: "triangleDown" },
];

const NUM_STYLES = VARIANT_STYLES.length;

/** The index under which a line is drawn of a variant of one of several runs, the runs by their place from 0. */
export function overlaidIndex(place: number, variant: number): number {
  return (place + 1) * NUM_STYLES + (variant % NUM_STYLES);
}

/** The style of the variant at this index, from 0; that of an overlaid line has its run's hue, its variant's dash and marker. */
export function variantStyle(index: number): VariantStyle {
  const own = VARIANT_STYLES[index % NUM_STYLES];
  if (index < NUM_STYLES) return own;
  const { light, dark } = VARIANT_STYLES[(Math.floor(index / NUM_STYLES) - 1) % NUM_STYLES];
  return { ...own, light, dark };
}

/** The variant's hex colour on a light or dark background, for canvases. */
export function variantColour(index: number, isDark: boolean): string {
  return variantStyle(index)[isDark ? "dark" : "light"];
}

/** The variant's colour as CSS, which follows the page's `color-scheme`. */
export function variantCssColour(index: number): string {
  const { light, dark } = variantStyle(index);
  return `light-dark(${light}, ${dark})`;
}
