import { rgb } from "d3-color";
import { describe, expect, it } from "vitest";

import {
  VARIANT_STYLES,
  variantCssColour,
  variantStyle,
  overlaidIndex,
} from "../../../src/charts/variantStyle";

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b]
    .map((channel) => channel / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("contrast", () => {
  it("agrees with the ratio that is computed elsewhere for #0072B2 on white", () => {
    expect(contrast("#0072b2", "#ffffff")).toBeCloseTo(5.19, 2);
  });
});

describe("VARIANT_STYLES", () => {
  // 3:1 is WCAG 2.2's least for graphics (1.4.11); #1b1c1e is the dark theme's surface.
  it.each([
    ["light", "#ffffff"],
    ["dark", "#121212"],
    ["dark", "#1b1c1e"],
  ] as const)("keeps every %s colour at 3:1 or more on %s", (theme, background) => {
    for (const style of VARIANT_STYLES)
      expect(contrast(style[theme], background)).toBeGreaterThanOrEqual(3);
  });

  it("tells six variants apart by colour, by dash and by marker", () => {
    for (const key of ["light", "dark", "dash", "marker"] as const)
      expect(new Set(VARIANT_STYLES.map((style) => String(style[key]))).size).toBe(6);
  });
});

describe("variantStyle", () => {
  it("has the variant's own style below six", () => {
    expect(variantStyle(1)).toBe(VARIANT_STYLES[1]);
  });

  it("gives an overlaid line its run's hue, and its variant's dash and marker", () => {
    const [, second, , fourth] = VARIANT_STYLES;
    expect(variantStyle(overlaidIndex(1, 3))).toEqual({
      light: second.light,
      dark: second.dark,
      dash: fourth.dash,
      marker: fourth.marker,
    });
  });

  it("tells the lines of six runs of six variants apart", () => {
    const places = [0, 1, 2, 3, 4, 5];
    const indices = places.flatMap((place) => places.map((one) => overlaidIndex(place, one)));
    expect(new Set(indices.map((index) => JSON.stringify(variantStyle(index)))).size).toBe(36);
  });
});

describe("variantCssColour", () => {
  it("follows the page's colour scheme", () => {
    expect(variantCssColour(0)).toBe("light-dark(#0072b2, #4ea8de)");
  });
});
