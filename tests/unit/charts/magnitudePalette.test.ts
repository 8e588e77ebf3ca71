import { lab } from "d3-color";
import { describe, expect, it } from "vitest";

import { magnitudePalette } from "../../../src/charts/magnitudePalette";
import { oklchToRgb } from "../../../src/charts/oklch";

/** CIE lightness, 0 to 100, by d3-color. */
const lightness = (rgb: readonly number[]) => lab(`rgb(${rgb.join(",")})`).l;

describe("oklchToRgb", () => {
  it("gives what CSS Color 4 gives", () => {
    // Of white and of red, from the conversion in the specification (section 10).
    expect(oklchToRgb([1, 0, 0])).toEqual([255, 255, 255]);
    expect(oklchToRgb([0.62796, 0.25768, 29.23388])).toEqual([255, 0, 0]);
    expect(oklchToRgb([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

describe.each([
  ["light", false, "#ffffff"],
  ["dark", true, "#1b1c1e"],
] as const)("the palette on %s", (_, isDark, paper) => {
  const palette = magnitudePalette(isDark);
  const steps = palette.map(lightness);

  it("goes one way in lightness, in even steps", () => {
    const direction = isDark ? 1 : -1;
    const sixteenths = steps.filter((_, i) => i % 17 === 0);
    const even = Math.abs(sixteenths[15] - sixteenths[0]) / 15;
    for (let i = 1; i < sixteenths.length; i++) {
      const step = direction * (sixteenths[i] - sixteenths[i - 1]);
      // CIE's lightness and OKLab's agree within a third here.
      expect(step).toBeGreaterThan(0.66 * even);
      expect(step).toBeLessThan(1.34 * even);
    }
  });

  it("fades into the paper at the low end and stands out at the high end", () => {
    const distances = steps.map((one) => Math.abs(one - lab(paper).l));
    expect(distances[0]).toBeLessThan(10);
    expect(distances.at(-1)).toBeGreaterThan(65);
  });
});
