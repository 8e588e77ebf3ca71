import { describe, expect, it } from "vitest";
import { makeHistogram } from "../../../../src/core/math/histogram";

describe("makeHistogram", () => {
  it("spans the finite values, the largest in the last bin", () => {
    const histogram = makeHistogram([0, 0.1, 1, 2.9, 3, 4], 4);
    expect(histogram).toEqual({
      min: 0,
      max: 4,
      counts: Uint32Array.of(2, 1, 1, 2),
      numNonFinite: 0,
    });
  });

  it("counts what is not finite apart", () => {
    const histogram = makeHistogram([NaN, 1, Infinity, 2, -Infinity], 2);
    expect(histogram).toEqual({ min: 1, max: 2, counts: Uint32Array.of(1, 1), numNonFinite: 3 });
  });

  it("keeps a given range, and counts values beyond it at its ends", () => {
    const histogram = makeHistogram([-5, 0.2, 0.7, 9], 2, 0, 1);
    expect(histogram).toEqual({ min: 0, max: 1, counts: Uint32Array.of(2, 2), numNonFinite: 0 });
  });

  it("gives equal values a range of width 1", () => {
    expect(makeHistogram([2, 2, 2], 4)).toEqual({
      min: 1.5,
      max: 2.5,
      counts: Uint32Array.of(0, 0, 3, 0),
      numNonFinite: 0,
    });
  });

  it("stays usable without a finite value", () => {
    const empty = { min: -0.5, max: 0.5, counts: Uint32Array.of(0, 0) };
    expect(makeHistogram([], 2)).toEqual({ ...empty, numNonFinite: 0 });
    expect(makeHistogram(Float32Array.of(NaN), 2)).toEqual({ ...empty, numNonFinite: 1 });
  });
});
