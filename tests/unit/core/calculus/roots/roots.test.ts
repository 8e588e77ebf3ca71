import { describe, expect, it } from "vitest";

import { bisect } from "../../../../../src/core/calculus/roots/bisect";
import { findCrossings } from "../../../../../src/core/calculus/roots/findCrossings";

describe("bisect", () => {
  it("ends between two neighbouring doubles, whichever way the function goes", () => {
    for (const sign of [1, -1]) {
      const { from, to } = bisect((x) => sign * (x * x - 2), { from: 1, to: 2 });
      expect(from).toBeLessThanOrEqual(Math.SQRT2);
      expect(to).toBeGreaterThanOrEqual(Math.SQRT2);
      expect(to - from).toBeLessThanOrEqual(2 ** -52);
    }
  });

  it("ends early at an exact root and at a point without a value", () => {
    expect(bisect((x) => x, { from: -1, to: 1 })).toEqual({ from: 0, to: 0 });
    expect(bisect((x) => x / Math.abs(x), { from: -1, to: 1 })).toEqual({ from: 0, to: 0 });
  });
});

describe("findCrossings", () => {
  it("tells changes of sign, touched zeros and flat stretches apart", () => {
    const found = (g: (x: number) => number) =>
      findCrossings(g, [-1, 1]).map(({ from, to, signs, isFlat }) => [from, to, signs, isFlat]);
    expect(found((x) => x)).toEqual([[0, 0, [-1, 1], false]]);
    expect(found((x) => x * x)).toEqual([[0, 0, [1, 1], false]]);
    expect(found((x) => Math.max(0, x))).toEqual([[-1, 0, [0, 1], true]]);
    expect(found((x) => Math.sqrt(x))).toEqual([[0, 0, [0, 1], false]]);
    expect(found((x) => x + 2)).toEqual([]);
    expect(found(() => NaN)).toEqual([]);
  });

  it("brackets what lies between its samples", () => {
    const [{ from, to, signs }] = findCrossings((x) => Math.SQRT1_2 - x, [0, 1]);
    expect([from, to]).toEqual([Math.SQRT1_2, Math.SQRT1_2]);
    expect(signs).toEqual([1, -1]);
  });
});
