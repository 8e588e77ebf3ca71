import { describe, expect, it } from "vitest";
import {
  geometricMean,
  mean,
  median,
  quantile,
  rms,
  spread,
  std,
} from "../../../../src/core/math/statistics";

describe("mean, rms and std", () => {
  it("follow their formulas", () => {
    expect(mean([1, 2, 3, 6])).toBe(3);
    expect(rms([3, 4])).toBeCloseTo(Math.sqrt(12.5), 15);
    // Deviations -2, -1, 0, 3: mean square 14/4.
    expect(std([1, 2, 3, 6])).toBeCloseTo(Math.sqrt(3.5), 15);
  });

  it("neither lose tiny squares nor overflow", () => {
    expect(rms([3e-200, 4e-200]) / 1e-200).toBeCloseTo(Math.sqrt(12.5), 14);
    expect(rms([3e200, 4e200]) / 1e200).toBeCloseTo(Math.sqrt(12.5), 14);
    expect(rms([0, 0])).toBe(0);
    expect(std([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it("show infinity and NaN, and have no value for nothing", () => {
    expect(rms([1, -Infinity])).toBe(Infinity);
    expect(rms([1, NaN, Infinity])).toBeNaN();
    for (const f of [mean, rms, std, median]) {
      expect(f([1, NaN])).toBeNaN();
      expect(f([])).toBeNaN();
    }
  });
});

describe("median and quantile", () => {
  it("take the middle, or the mean of two middles", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(median([7])).toBe(7);
  });

  it("are linear between ranks", () => {
    // numpy.quantile([1, 2, 4, 8], .25) by its default, type 7: rank .75, so 1.75.
    expect(quantile([8, 1, 4, 2], 0.25)).toBe(1.75);
    expect(quantile([8, 1, 4, 2], 0)).toBe(1);
    expect(quantile([8, 1, 4, 2], 1)).toBe(8);
  });

  it("stand infinite values", () => {
    expect(median([1, Infinity, Infinity])).toBe(Infinity);
    expect(median([1, 2, Infinity, Infinity])).toBe(Infinity);
    expect(median([Infinity, Infinity])).toBe(Infinity);
  });

  it("leave their argument as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("spread", () => {
  it("is the median with the range", () => {
    expect(spread([0.5, 0.9, 0.6], "low")).toEqual({ median: 0.6, low: 0.5, high: 0.9 });
  });

  it("counts a diverged replicate as the worst", () => {
    expect(spread([NaN, 0.2, 0.1], "high")).toEqual({ median: 0.2, low: 0.1, high: Infinity });
    expect(spread([NaN, 0.8, 0.9], "low")).toEqual({ median: 0.8, low: 0, high: 0.9 });
    expect(spread([NaN, NaN, 0.1], "high").median).toBe(Infinity);
  });

  it("has no value for no replicates", () => {
    expect(spread([], "high")).toEqual({ median: NaN, low: NaN, high: NaN });
  });
});

describe("geometricMean", () => {
  it("is the root of a product", () => {
    expect(geometricMean([1e-6, 1e-2])).toBeCloseTo(1e-4, 15);
    expect(geometricMean([3, 3, 3])).toBeCloseTo(3, 12);
  });

  it("is 0 where a value is 0", () => {
    expect(geometricMean([0, 1e30])).toBe(0);
  });
});
