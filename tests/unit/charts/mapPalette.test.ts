import { describe, expect, it } from "vitest";

import {
  classColourName,
  classShape,
  DARK_MAP,
  LIGHT_MAP,
  type Rgb,
} from "../../../src/charts/mapPalette";

/** sRGB to OKLab (Ottosson 2020, "A perceptual color space"), where distance is difference seen. */
function toOklab(rgb: Rgb): number[] {
  const [r, g, b] = rgb.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Rgb, b: Rgb): number {
  const [first, second] = [toOklab(a), toOklab(b)];
  return Math.hypot(...first.map((value, i) => value - second[i]!));
}

function nearest(colours: readonly Rgb[]): number {
  const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => distance(a, b)));
  return Math.min(...pairs);
}

/** About three times what is just told apart side by side (.02). */
const DISTINCT = 0.065;

describe.each([
  ["light", LIGHT_MAP],
  ["dark", DARK_MAP],
])("the %s colours of ten classes", (_, { fields, points, neutral }) => {
  it("are told apart, as fields and as points", () => {
    expect([fields.length, points.length]).toEqual([10, 10]);
    expect(nearest(fields)).toBeGreaterThan(DISTINCT);
    expect(nearest(points)).toBeGreaterThan(DISTINCT);
  });

  it("are none of them neutral", () => {
    for (const field of fields) expect(distance(field, neutral)).toBeGreaterThan(2 * DISTINCT);
  });
});

describe("a class", () => {
  it("has a colour's name and a shape of its own up to the tenth", () => {
    const labels = Array.from({ length: 10 }, (_, label) => label);
    expect(new Set(labels.map(classColourName)).size).toBe(10);
    expect(new Set(labels.map(classShape)).size).toBe(10);
    expect([classColourName(10), classShape(10)]).toEqual([classColourName(0), classShape(0)]);
  });
});
