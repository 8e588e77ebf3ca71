import { describe, expect, it } from "vitest";

import { DARK_MAP, LIGHT_MAP } from "../../../src/charts/mapPalette";
import { paintMapPixels } from "../../../src/charts/mapPixels";

function paint(values: number[], numOutputs: number, valueRange = 1, palette = LIGHT_MAP) {
  const pixels = new Uint8ClampedArray((4 * values.length) / numOutputs);
  paintMapPixels(pixels, Float32Array.from(values), numOutputs, valueRange, palette);
  return Array.from({ length: pixels.length / 4 }, (_, i) => [...pixels.slice(4 * i, 4 * i + 3)]);
}

const [orange, blue, green] = LIGHT_MAP.fields;

describe("paintMapPixels", () => {
  it.each([LIGHT_MAP, DARK_MAP])("runs from class 0 over neutral to class 1", (palette) => {
    const [certain0, undecided, certain1] = paint([1, 0, 0.5, 0.5, 0, 1], 2, 1, palette);
    expect(certain0).toEqual(palette.fields[0]);
    expect(undecided).toEqual(palette.neutral);
    expect(certain1).toEqual(palette.fields[1]);
  });

  it("gives each of three certain classes its hue and none of them neutral", () => {
    const third = 1 / 3;
    expect(paint([1, 0, 0, 0, 1, 0, 0, 0, 1, third, third, third], 3)).toEqual([
      orange,
      blue,
      green,
      LIGHT_MAP.neutral,
    ]);
  });

  it("runs from orange at the negative end of a real output to blue at the positive", () => {
    expect(paint([-2, 0, 2, 7], 1, 2)).toEqual([orange, LIGHT_MAP.neutral, blue, blue]);
  });

  it("keeps what is not a number neutral", () => {
    expect(paint([NaN], 1)).toEqual([LIGHT_MAP.neutral]);
    expect(paint([NaN, NaN], 2)).toEqual([LIGHT_MAP.neutral]);
  });
});
