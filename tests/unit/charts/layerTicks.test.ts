import { describe, expect, it } from "vitest";

import { layerTicks } from "../../../src/charts/layerTicks";

describe("layerTicks", () => {
  it("labels every layer of few", () => {
    expect(layerTicks(6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(layerTicks(0)).toEqual([]);
  });

  it("labels the first, the last and round ones of many", () => {
    expect(layerTicks(51)).toEqual([1, 10, 20, 30, 40, 51]);
    expect(layerTicks(11)).toEqual([1, 4, 6, 8, 11]);
  });

  it("never labels more than fit", () => {
    for (let last = 1; last <= 51; last++)
      for (let most = 4; most <= 20; most++)
        expect(layerTicks(last, most).length).toBeLessThanOrEqual(most);
  });
});
