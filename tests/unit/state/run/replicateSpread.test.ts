import { describe, expect, it } from "vitest";

import {
  finiteSpread,
  rankReplicates,
  replicateSpread,
} from "../../../../src/state/run/replicateSpread";

const NONE = new Set<number>();

describe("replicateSpread", () => {
  it("is the median with the lowest and the highest", () => {
    expect(replicateSpread([5, 1, 3], NONE, "high")).toEqual({ median: 3, low: 1, high: 5 });
    expect(replicateSpread([4, 1], NONE, "high")).toEqual({ median: 2.5, low: 1, high: 4 });
  });

  it("counts a diverged replicate as the worst, though its last loss was the best", () => {
    const spread = replicateSpread([0.1, 0.5, 0.7], new Set([0]), "high");
    expect(spread).toEqual({ median: 0.7, low: 0.5, high: Infinity });
  });

  it("counts an accuracy of a diverged replicate as 0", () => {
    const spread = replicateSpread([0.9, 0.5, 0.7], new Set([0]), "low");
    expect(spread).toEqual({ median: 0.5, low: 0, high: 0.7 });
  });

  it("counts a loss that is not finite as diverged", () => {
    expect(replicateSpread([NaN, 2, -Infinity], NONE, "high").median).toBe(Infinity);
  });
});

describe("finiteSpread", () => {
  it("leaves out what is not finite", () => {
    expect(finiteSpread([NaN, 1, 3, Infinity])).toEqual({ median: 2, low: 1, high: 3 });
    expect(finiteSpread([NaN]).median).toBeNaN();
  });
});

describe("rankReplicates", () => {
  it("goes from the lowest to the highest, diverged ones last, equal ones in order", () => {
    expect(rankReplicates([0.3, 0.1, 0.3, 0.2, NaN], new Set([1]))).toEqual([3, 0, 2, 1, 4]);
  });
});
