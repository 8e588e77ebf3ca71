import { describe, expect, it } from "vitest";

import { thinIndices } from "../../../src/charts/thinIndices";

describe("thinIndices", () => {
  it("keeps all that fit", () => {
    expect(thinIndices(4, 4)).toEqual([0, 1, 2, 3]);
    expect(thinIndices(0, 4)).toEqual([]);
  });

  it("keeps every second, fourth, … and the last of more", () => {
    expect(thinIndices(6, 4)).toEqual([0, 2, 4, 5]);
    expect(thinIndices(9, 4)).toEqual([0, 4, 8]);
  });

  it("keeps to the limit and to both ends for any length", () => {
    for (let length = 2; length < 2000; length++) {
      const indices = thinIndices(length, 200);
      expect(indices.length).toBeLessThanOrEqual(200);
      expect([indices[0], indices.at(-1)]).toEqual([0, length - 1]);
    }
  });
});
