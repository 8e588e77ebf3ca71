import { describe, expect, it } from "vitest";

import { ladderDomain, ladderPosition, ladderTicks } from "../../../src/charts/ladderScale";
import { makeLadder } from "./makeView";

describe("ladderDomain", () => {
  it("spans the decades that hold every positive value of all ladders", () => {
    const [low, high] = ladderDomain([makeLadder(1.7e-6, 0.02), makeLadder(0.3, 4)]);
    expect(low).toBeCloseTo(1e-6, 12);
    expect(high).toBe(10);
  });

  it("leaves exact zeros and diverged values out", () => {
    const [low, high] = ladderDomain([makeLadder(0, 2e-5, 0.3, Infinity, NaN)]);
    expect(low).toBeCloseTo(1e-5, 12);
    expect(high).toBe(1);
  });

  it("heeds medians alone, whatever a single replicate does", () => {
    const [low, high] = ladderDomain([[{ median: 0.02, low: 2e-8, high: 50 }], makeLadder(2e-5)]);
    expect(low).toBeCloseTo(1e-5, 12);
    expect(high).toBeCloseTo(0.1, 12);
  });

  it("spans four decades at least, and before there is data", () => {
    const [low, high] = ladderDomain([makeLadder(0.2, 0.5)]);
    expect(low).toBeCloseTo(1e-4, 12);
    expect(high).toBe(1);
    expect(ladderDomain([[], []])).toEqual([1e-4, 1]);
  });
});

describe("ladderPosition", () => {
  const domain = [1e-4, 1] as const;

  it("is linear in the logarithm", () => {
    expect(ladderPosition(1e-4, domain)).toBeCloseTo(0, 12);
    expect(ladderPosition(1e-3, domain)).toBeCloseTo(0.25, 12);
    expect(ladderPosition(1e-2, domain)).toBeCloseTo(0.5, 12);
    expect(ladderPosition(1, domain)).toBeCloseTo(1, 12);
  });

  it("puts what lies outside at the ends, and 0 at the left", () => {
    expect(ladderPosition(1e-9, domain)).toBe(0);
    expect(ladderPosition(50, domain)).toBe(1);
    expect(ladderPosition(0, domain)).toBe(0);
    expect(ladderPosition(NaN, domain)).toBe(0);
  });
});

describe("ladderTicks", () => {
  it("marks every decade of few and even steps of many", () => {
    expect(ladderTicks([1e-3, 1])).toEqual([-3, -2, -1, 0]);
    expect(ladderTicks([1e-6, 1])).toEqual([-6, -4, -2, 0]);
    expect(ladderTicks([1e-33, 1], 3)).toEqual([-20, 0]);
  });

  it("counts from the upper end, which every ladder reaches", () => {
    expect(ladderTicks([1e-5, 1], 3)).toEqual([-3, 0]);
  });
});
