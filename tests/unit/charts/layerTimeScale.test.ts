import { describe, expect, it } from "vitest";

import {
  logScale,
  scalePosition,
  scaleTicks,
  SHARE_SCALE,
} from "../../../src/charts/layerTimeScale";

describe("the scale of layers over time", () => {
  it("holds every positive finite value in whole decades, two at the least", () => {
    const lists = [Float64Array.of(0, 3e-5, NaN), Float64Array.of(0.2, Infinity)];
    expect(logScale(lists)).toEqual({ isLog: true, low: 1e-5, high: 1 });
    expect(logScale([Float64Array.of(0.5)])).toEqual({ isLog: true, low: 0.01, high: 1 });
    expect(logScale([Float64Array.of(0, NaN)])).toEqual({ isLog: true, low: 0.01, high: 1 });
  });

  it("places values by their logarithm; zero and nothing have no place", () => {
    const scale = { isLog: true, low: 1e-4, high: 1 };
    expect([1e-4, 1e-2, 1].map((value) => scalePosition(value, scale))).toEqual([0, 0.5, 1]);
    expect([0, NaN].map((value) => scalePosition(value, scale))).toEqual([NaN, NaN]);
    expect([0, 0.25, NaN].map((value) => scalePosition(value, SHARE_SCALE))).toEqual([
      0,
      0.25,
      NaN,
    ]);
  });

  it("is labelled by powers of ten, or percentages", () => {
    expect(scaleTicks({ isLog: true, low: 1e-4, high: 1 }, 5).map(({ text }) => text)).toEqual([
      "10⁻⁴",
      "10⁻³",
      "10⁻²",
      "10⁻¹",
      "1",
    ]);
    expect(scaleTicks(SHARE_SCALE, 5).map(({ text }) => text)).toEqual(["0%", "50%", "100%"]);
  });
});
