import { describe, expect, it } from "vitest";

import { paintShades } from "../../../../src/charts/surface/drawHeightMap";
import { heightShare } from "../../../../src/charts/surface/drawSurface";
import { heightRamp, shadeAt } from "../../../../src/charts/surface/heightRamp";
import { heightScale } from "../../../../src/charts/surface/heightScale";
import { projectSurface } from "../../../../src/charts/surface/SurfaceView";

/** Heights from 0 to 10, evenly. */
const even = Float32Array.from({ length: 101 }, (_, i) => i / 10);
/** Most of them low, few very high: i^4 up to 10^8. */
const steep = Float32Array.from({ length: 101 }, (_, i) => i ** 4);

describe("a scale of heights", () => {
  it("has round contours between its ends", () => {
    const { low, high, cut, levels } = heightScale(even);
    expect([low, high, cut]).toEqual([0, 10, 10]);
    expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("has growing contours where the heights are steep, and is cut above most of them", () => {
    const { levels, cut } = heightScale(steep);
    expect(levels).toEqual([5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 5e7]);
    expect(cut).toBe(80 ** 4);
  });

  it("rises from 0 to 1 by as much from level to level", () => {
    const { share } = heightScale(even);
    expect([0, 1, 2.5, 10, 99, -1].map(share)).toEqual([0, 0.1, 0.25, 1, 1, 0]);
    const steepShare = heightScale(steep).share;
    expect(steepShare(5e4)).toBeCloseTo(1 / 11, 12);
    expect(steepShare(1e5)).toBeCloseTo(2 / 11, 12);
  });

  it("is there for what has no heights, and for one height", () => {
    expect(heightScale(Float32Array.of(NaN, NaN)).levels).toEqual([]);
    expect(heightScale(Float32Array.of(3, 3)).levels).toEqual([]);
  });
});

describe("the shades of a map", () => {
  it("go from the lowest to the highest, and leave out what has no height", () => {
    const ramp = heightRamp(false);
    const field = Float32Array.of(0, 10, NaN);
    const pixels = new Uint8ClampedArray(12);
    paintShades(pixels, field, heightScale(even), ramp);
    expect([...pixels]).toEqual([...ramp.low, 255, ...ramp.high, 255, 0, 0, 0, 0]);
  });

  it("are darker on the side that falls away", () => {
    const ramp = heightRamp(true);
    expect(shadeAt(ramp, 1, 0.5)).toEqual([48, 53, 59]);
  });
});

describe("the projection of a surface", () => {
  const at = (turn: number, height: number) => projectSurface({ turn, height, size: 300 });

  it("is the map when seen from above", () => {
    const { at: place } = at(0, 90);
    // 0.66 of half of 300 pixels to either side.
    const [[left, bottom], [right, top]] = [place(-1, -1, 0), place(1, 1, 1)];
    expect([left, bottom, right, top].map(Math.round)).toEqual([51, 249, 249, 51]);
  });

  it("shows heights as heights from the side", () => {
    const { at: place } = at(0, 0);
    expect(place(0, -1, 0.5)).toEqual([150, 150]);
    expect(place(0, 0, 1)[1]).toBeLessThan(place(0, 0, 0)[1]);
  });

  it("keeps the whole ground on the picture, however it is turned", () => {
    for (let turn = -180; turn < 180; turn += 15)
      for (const corner of [
        [-1, -1],
        [1, 1],
        [-1, 1],
      ])
        for (const pixels of at(turn, 35).at(corner[0], corner[1], 0)) {
          expect(pixels).toBeGreaterThan(0);
          expect(pixels).toBeLessThan(300);
        }
  });

  it("knows which way is nearer", () => {
    // At 0 y leads away; turned by 90 degrees x does.
    expect(at(1, 35).nearer).toEqual([-1, -1]);
    expect(at(-89, 35).nearer).toEqual([1, -1]);
    expect(at(91, 35).nearer).toEqual([-1, 1]);
  });
});

describe("a height on the surface", () => {
  it("is a share of what is shown uncut", () => {
    const scale = heightScale(steep);
    expect(heightShare(scale, scale.cut / 4)).toBeCloseTo(0.25, 12);
    expect(heightShare(scale, scale.high)).toBe(1);
  });
});
