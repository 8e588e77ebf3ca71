import { describe, expect, it } from "vitest";

import { productAxes } from "../../../../src/charts/graph/productAxes";

describe("productAxes", () => {
  it("holds 1 and every share, on whole threes of decades", () => {
    expect(productAxes(10, [2 ** -20, 1]).y.domain).toEqual([1e-9, 1]);
    expect(productAxes(10, [0.25, 1]).y.domain).toEqual([1e-3, 1]);
    expect(productAxes(10, [5, 9.8e6]).y.domain).toEqual([1e-3, 1e9]);
  });

  it("leaves a bar to the smallest share", () => {
    expect(productAxes(3, [1e-3]).y.domain[0]).toBe(1e-6);
  });

  it("is not moved by what has no place on a log axis", () => {
    expect(productAxes(3, [0, Infinity, NaN]).y.domain).toEqual([1e-3, 1]);
  });

  it("numbers the first and the last unit, and no two too close", () => {
    expect(productAxes(1, []).x).toEqual({ domain: [0.5, 1.5], ticks: [1], isLog: false });
    expect(productAxes(10, []).x.ticks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(productAxes(30, []).x.ticks).toEqual([1, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
    expect(productAxes(25, []).x.ticks).toEqual([1, 3, 6, 9, 12, 15, 18, 21, 25]);
  });
});
