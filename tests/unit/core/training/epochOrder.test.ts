import { describe, expect, it } from "vitest";

import { epochOrder } from "../../../../src/core/training/epochOrder";

describe("epochOrder", () => {
  it("visits every row once", () => {
    const order = epochOrder(100, 1, 0, 0);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it("is the same for the same seed, replicate and epoch, and another for each of the others", () => {
    const order = epochOrder(50, 1, 2, 3);
    expect(epochOrder(50, 1, 2, 3)).toEqual(order);
    expect(epochOrder(50, 2, 2, 3)).not.toEqual(order);
    expect(epochOrder(50, 1, 3, 3)).not.toEqual(order);
    expect(epochOrder(50, 1, 2, 4)).not.toEqual(order);
  });

  it("can be had without the epochs before it", () => {
    for (let epoch = 0; epoch < 3; epoch++) epochOrder(50, 1, 0, epoch);
    expect(epochOrder(50, 1, 0, 1000)).toEqual(epochOrder(50, 1, 0, 1000));
  });
});
